import type { Insertable, Selectable } from 'kysely'
import type { Schema } from '../../src/platform/db/schema.ts'
import type { TestApp } from '../harness.ts'

export type FacilityRow = Selectable<Schema['facility']>

let serial = 0
// Base 36 keeps two to four characters unique for a million facilities of one process.
const nextCode = () => (36 ** 3 + serial++).toString(36).toUpperCase()

/** A clinic in Hyderabad, unless said otherwise. */
export const createFacility = (
  { deps: { db } }: TestApp,
  over: Partial<Insertable<Schema['facility']>> = {},
): Promise<FacilityRow> =>
  db
    .insertInto('facility')
    .values({
      code: nextCode(),
      kind: 'clinic',
      name: 'Banyan Clinic',
      phone: '+914040001234',
      address_line: '12 Lake Road',
      city: 'Hyderabad',
      state: 'Telangana',
      pin_code: '500034',
      latitude: 17.4123,
      longitude: 78.4481,
      time_zone: 'Asia/Kolkata',
      ...over,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
