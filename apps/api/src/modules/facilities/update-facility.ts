import type { Updateable } from 'kysely'
import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { updateFacility as contract } from '@imeds/contracts/facilities'
import type { Actor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { inTransaction } from '../../platform/db/database.ts'
import type { Schema } from '../../platform/db/schema.ts'
import { FacilityNotFound } from './facilities.errors.ts'
import { changeFacility } from './facility.repository.ts'
import { mayManage } from './facility.scope.ts'
import { toFacilityView } from './facility.view.ts'

/** Changes what is given; closing a place hides it and what is offered there. */
export async function updateFacility(
  { db }: Deps,
  actor: Actor,
  { params, body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  if (!mayManage(actor, params.id)) throw new FacilityNotFound()
  const row = await inTransaction(db, (tx) => changeFacility(tx, params.id, toColumns(body)))
  if (!row) throw new FacilityNotFound()
  return toFacilityView(row, actor)
}

const toColumns = (body: InputOf<typeof contract>['body']): Updateable<Schema['facility']> => ({
  name: body.name,
  registration_number: body.registrationNumber,
  gstin: body.gstin,
  phone: body.phone,
  email: body.email,
  address_line: body.address?.line,
  city: body.address?.city,
  state: body.address?.state,
  pin_code: body.address?.pinCode,
  // Undefined stays, null takes the point away: both columns go together.
  latitude: body.location === null ? null : body.location?.latitude,
  longitude: body.location === null ? null : body.location?.longitude,
  time_zone: body.timeZone,
  active: body.active,
})
