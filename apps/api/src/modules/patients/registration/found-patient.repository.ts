import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import { reachOf, withinReach } from '../patients.scope.ts'
import type { Identity } from './duplicates.ts'
import type { SearchText } from './search-text.ts'

export type FoundRow = {
  id: string
  name: string
  gender: Schema['patient']['gender']
  birth_date: string
  phone: string | null
  abha_number: string | null
  code: string | null
  patient_number: number | null
  contact: {
    name: string
    relation: Schema['patient_contact']['relation']
    phone: string | null
    guardian: boolean
  } | null
  has_account: boolean
  last_visit_at: Date | null
}

// A merged row is found by its own words and shown as the one that was kept.
const found = (db: Db | Tx, actor: Actor, now: Date, facilityId: string) =>
  db
    .selectFrom('patient as known')
    .innerJoin('patient', (join) =>
      join.on('patient.id', '=', sql<string>`coalesce(known.merged_into, known.id)`),
    )
    .leftJoin('patient_registration as book', (join) =>
      join.onRef('book.patient_id', '=', 'patient.id').on('book.facility_id', '=', facilityId),
    )
    .leftJoin('facility', 'facility.id', 'book.facility_id')
    .where(withinReach(reachOf(actor, 'patient.read', now)))
    .groupBy(['patient.id', 'book.patient_number', 'facility.code'])
    .select([
      'patient.id',
      'patient.name',
      'patient.gender',
      'patient.birth_date',
      'patient.phone',
      'patient.abha_number',
      'facility.code',
      'book.patient_number',
      sql<
        FoundRow['contact']
      >`(select jsonb_build_object('name', c.name, 'relation', c.relation, 'phone', c.phone,
        'guardian', c.guardian) from patient_contact c where c.patient_id = patient.id)`.as('contact'),
      sql<boolean>`exists (select from related_person r where r.patient_id = patient.id and r.ended_at is null)`.as(
        'has_account',
      ),
      sql<Date | null>`(select max(a.starts_at) from appointment a
        where a.patient_id in (select p.id from patient p where p.id = patient.id or p.merged_into = patient.id)
          and a.status in ('arrived', 'in_progress', 'fulfilled'))`.as('last_visit_at'),
    ])

/** By the search box, best first. */
export async function searchRows(
  db: Db,
  actor: Actor,
  {
    search: { abhaNumber, phoneEnding, patientNumber, name },
    facilityId,
    now,
    limit,
  }: { search: SearchText; facilityId: string; now: Date; limit: number },
): Promise<FoundRow[]> {
  const hits: RawBuilder<boolean>[] = []
  if (abhaNumber) hits.push(sql<boolean>`known.abha_number = ${abhaNumber}`)
  if (patientNumber !== undefined)
    hits.push(sql<boolean>`known.id in (select patient_id from patient_registration
      where facility_id = ${facilityId} and patient_number = ${patientNumber})`)
  if (phoneEnding)
    hits.push(sql<boolean>`(known.phone like ${`%${phoneEnding}`} or known.alternate_phone like ${`%${phoneEnding}`}
      or exists (select from patient_contact c where c.patient_id = known.id and c.phone like ${`%${phoneEnding}`}))`)
  if (name) {
    const part = `%${name.replaceAll(/[\\%_]/g, '\\$&')}%`
    hits.push(
      sql<boolean>`(lower(known.name) like ${part} or lower(known.name) % ${name} or ${name} <% lower(known.name))`,
    )
  }
  if (hits.length === 0) return []
  const nearness = name
    ? sql`max(word_similarity(${name}, lower(known.name)) + similarity(${name}, lower(known.name)))`
    : sql`max((known.abha_number = ${abhaNumber ?? ''})::int
        + (book.patient_number = ${patientNumber ?? -1})::int)`
  return found(db, actor, now, facilityId)
    .where((eb) => eb.or(hits))
    .orderBy(nearness, (order) => order.desc().nullsLast())
    .orderBy('patient.name')
    .orderBy('patient.id')
    .limit(limit)
    .execute()
}

/** Those with the same number, ABHA number, or birth date and something of the name. */
export async function candidateRows(
  db: Db | Tx,
  actor: Actor,
  {
    identity: { name, birthDate, phone, abhaNumber },
    facilityId,
    now,
  }: { identity: Identity; facilityId: string; now: Date },
): Promise<FoundRow[]> {
  const hits: RawBuilder<boolean>[] = []
  if (phone) hits.push(sql<boolean>`known.phone = ${phone}`)
  if (abhaNumber) hits.push(sql<boolean>`known.abha_number = ${abhaNumber}`)
  if (name && birthDate) hits.push(sql<boolean>`known.birth_date = ${birthDate}`)
  if (hits.length === 0) return []
  return found(db, actor, now, facilityId)
    .where((eb) => eb.or(hits))
    .orderBy('patient.name')
    .limit(50)
    .execute()
}

export const foundRow = (
  db: Db | Tx,
  actor: Actor,
  { id, facilityId, now }: { id: string; facilityId: string; now: Date },
): Promise<FoundRow | undefined> =>
  found(db, actor, now, facilityId).where('patient.id', '=', id).executeTakeFirst()

export async function insertContact(
  tx: Tx,
  values: { patient_id: string } & NonNullable<FoundRow['contact']>,
): Promise<void> {
  await tx.insertInto('patient_contact').values(values).execute()
}
