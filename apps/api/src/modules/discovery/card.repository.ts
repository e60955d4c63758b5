import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../platform/db/database.ts'

type Mode = 'in_person' | 'video' | 'audio' | 'text'
export type CardRow = {
  id: string
  /** Its place in the order that was asked for. */
  key: number
  given_name: string
  family_name: string
  gender: 'female' | 'male' | 'other' | 'unknown'
  photo_file_id: string | null
  registration_number: string
  registration_council: string
  practising_since: number | null
  practice_name: string | null
  rating_count: number
  rating_sum: number
  qualifications: { degree: string; institution: string; year: number | null }[]
  specialities: { code: string; title: string; plainTitle: string; description: string }[]
  languages: string[]
  /** By place, then by mode. */
  offerings: { mode: Mode; facilityId: string; feePaise: number; slotMinutes: number }[]
  places: {
    facilityId: string
    name: string
    addressLine: string
    city: string
    pinCode: string
    timeZone: string
  }[]
}

type Source = RawBuilder<{ id: string; key: number }>

/** Practitioners by their ids, in that order. */
export const theseIds = (ids: readonly string[]): Source =>
  sql`select id, key from unnest(${[...ids]}::uuid[]) with ordinality as given(id, key)`

/** What stands on the cards of those that `source` selects, in its order: one query, whatever their number. */
export async function selectCards(db: Db, source: Source): Promise<CardRow[]> {
  const { rows } =
    await sql<CardRow>`select wanted.key, p.id, p.given_name, p.family_name, p.gender, p.photo_file_id,
      p.registration_number, p.registration_council, p.practising_since, p.practice_name, p.rating_count, p.rating_sum,
      (select coalesce(json_agg(json_build_object('degree', degree, 'institution', institution, 'year', year)
        order by position), '[]') from practitioner_qualification where practitioner_id = p.id) as qualifications,
      (select coalesce(json_agg(json_build_object('code', code, 'title', title, 'plainTitle', plain_title,
        'description', description) order by title), '[]')
        from practitioner_speciality join speciality on code = speciality_code
        where practitioner_id = p.id) as specialities,
      array(select language from practitioner_language where practitioner_id = p.id order by language) as languages,
      offer.offerings, offer.places
    from (${source}) wanted join practitioner p on p.id = wanted.id
      cross join lateral (
        select coalesce(json_agg(json_build_object('mode', o.mode, 'facilityId', o.facility_id,
            'feePaise', o.fee_paise, 'slotMinutes', o.slot_minutes) order by f.name, f.id, o.mode), '[]') as offerings,
          coalesce(jsonb_agg(distinct jsonb_build_object('facilityId', f.id, 'name', f.name, 'addressLine', f.address_line,
            'city', f.city, 'pinCode', f.pin_code, 'timeZone', f.time_zone)), '[]') as places
        from practitioner_offering o join facility f on f.id = o.facility_id
        where o.practitioner_id = p.id and o.active and f.active) offer
    order by wanted.key, wanted.id`.execute(db)
  return rows
}
