import type { Selectable } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Schema } from '../../platform/db/schema.ts'

export type OfferingRow = Selectable<Schema['practitioner_offering']>
type Mode = OfferingRow['mode']
type NewOffering = Pick<OfferingRow, 'facility_id' | 'mode' | 'fee_paise' | 'slot_minutes'>

/** What a practitioner offers now in a mode at an open facility, with its fee and slot length; undefined when nothing. */
export const findOffering = (
  db: Db | Tx,
  { practitionerId, facilityId, mode }: { practitionerId: string; facilityId: string; mode: Mode },
): Promise<OfferingRow | undefined> =>
  db
    .selectFrom('practitioner_offering as offering')
    .innerJoin('facility', 'facility.id', 'offering.facility_id')
    .selectAll('offering')
    .where('offering.practitioner_id', '=', practitionerId)
    .where('offering.facility_id', '=', facilityId)
    .where('offering.mode', '=', mode)
    .where('offering.active', '=', true)
    .where('facility.active', '=', true)
    .executeTakeFirst()

/** Everything that a practitioner offers now. */
export const findOfferings = (db: Db | Tx, practitionerId: string): Promise<OfferingRow[]> =>
  db
    .selectFrom('practitioner_offering')
    .selectAll()
    .where('practitioner_id', '=', practitionerId)
    .where('active', '=', true)
    .orderBy('facility_id')
    .orderBy('mode')
    .execute()

/** Makes these the whole offer: the others are switched off, because appointments were booked by them. */
export async function replaceOfferings(
  tx: Tx,
  practitionerId: string,
  offerings: readonly NewOffering[],
): Promise<void> {
  await tx
    .updateTable('practitioner_offering')
    .set({ active: false })
    .where('practitioner_id', '=', practitionerId)
    .execute()
  if (!offerings.length) return
  await tx
    .insertInto('practitioner_offering')
    .values(offerings.map((one) => ({ ...one, practitioner_id: practitionerId })))
    .onConflict((conflict) =>
      conflict.columns(['practitioner_id', 'facility_id', 'mode']).doUpdateSet((the) => ({
        fee_paise: the.ref('excluded.fee_paise'),
        slot_minutes: the.ref('excluded.slot_minutes'),
        active: true,
      })),
    )
    .execute()
}
