import type * as contract from '@imeds/contracts/lab'
import type { ReplyOf } from '@imeds/contracts'
import type { Actor } from '../../../platform/actor.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { HoursNotValid, LaboratoryNotFound } from '../lab.errors.ts'
import {
  findHours,
  findLaboratoriesOf,
  findLaboratory,
  replaceHours,
  upsertTerms,
} from './laboratory.repository.ts'
import { requireLaboratory } from './laboratory.scope.ts'
import { toLaboratory } from './laboratory.view.ts'

/** A laboratory with its hours and terms. */
export async function getLaboratory(
  { db }: Deps,
  actor: Actor | null,
  { params }: { params: { id: string } },
): Promise<ReplyOf<typeof contract.getLaboratory>> {
  const row = await findLaboratory(db, params.id)
  if (!row?.active) throw new LaboratoryNotFound()
  return toLaboratory(row, await findHours(db, row.id), actor)
}

/** Sets terms and hours together, since slots follow from both. */
export const setLaboratory: Handler<typeof contract.setLaboratory> = async (deps, actor, { params, body }) =>
  inTransaction(deps.db, async (tx) => {
    await requireLaboratory(tx, actor, 'lab.manage', params.id)
    if (body.hours.some(({ startsAt, endsAt }) => startsAt >= endsAt))
      throw new HoursNotValid({ detail: 'They end before they begin.' })
    await upsertTerms(tx, params.id, {
      accreditation_number: body.accreditation?.number ?? null,
      accredited_until: body.accreditation?.until ?? null,
      director_name: body.directorName,
      home_collection: body.homeCollection,
      home_collection_fee_paise: body.homeCollectionFeePaise,
      home_radius_km: body.homeRadiusKm,
      slot_minutes: body.slotMinutes,
      visit_capacity: body.visitCapacity,
      home_capacity: body.homeCapacity,
      two_person_verification: body.twoPersonVerification,
      pay_at_counter: body.payAtCounter,
      cancel_hours_before: body.cancelHoursBefore,
    })
    await replaceHours(
      tx,
      params.id,
      body.hours.map(({ collection, weekday, startsAt, endsAt }) => ({
        collection,
        weekday,
        starts_at: startsAt,
        ends_at: endsAt,
      })),
    )
    return toLaboratory((await findLaboratory(tx, params.id))!, await findHours(tx, params.id), actor)
  })

/** The laboratories that the person works at. */
export const listOwnLaboratories: Handler<typeof contract.listOwnLaboratories> = async ({ db }, actor) => ({
  items: (await findLaboratoriesOf(db, actor.facilityIds)).map(({ id, name, time_zone }) => ({
    id,
    name,
    timeZone: time_zone,
  })),
})
