import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { createFacility as contract } from '@imeds/contracts/facilities'
import type { Actor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { inTransaction } from '../../platform/db/database.ts'
import { Forbidden } from '../../platform/errors.ts'
import type { RequestContext } from '../../platform/http/route.ts'
import { insertFacility } from './facility.repository.ts'
import { mayManage } from './facility.scope.ts'
import { toFacilityView } from './facility.view.ts'

/** Adds a place of care, open at once. */
export async function createFacility(
  { db }: Deps,
  actor: Actor,
  { body }: InputOf<typeof contract>,
  { audit }: RequestContext,
): Promise<ReplyOf<typeof contract>> {
  if (!mayManage(actor)) throw new Forbidden()
  const row = await inTransaction(db, (tx) =>
    insertFacility(tx, {
      code: body.code,
      kind: body.kind,
      name: body.name,
      registration_number: body.registrationNumber ?? null,
      gstin: body.gstin ?? null,
      phone: body.phone ?? null,
      email: body.email ?? null,
      address_line: body.address.line,
      city: body.address.city,
      state: body.address.state,
      pin_code: body.address.pinCode,
      latitude: body.location?.latitude ?? null,
      longitude: body.location?.longitude ?? null,
      time_zone: body.timeZone ?? 'Asia/Kolkata',
    }),
  )
  audit.recordId = row.id
  return toFacilityView(row, actor)
}
