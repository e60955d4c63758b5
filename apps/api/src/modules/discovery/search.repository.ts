import { sql, type RawBuilder } from 'kysely'
import { ratingShownFrom } from '@imeds/contracts/reviews'
import type { Db } from '../../platform/db/database.ts'
import type { Cursor } from '../../platform/db/page.ts'
import type { Places } from './place.repository.ts'

type Mode = 'in_person' | 'video' | 'audio' | 'text'
/** `offers`: what of the practitioner's offer the filter asks for, each as `facility mode`; only when asked for. */
export type Candidate = { id: string; key: number; offers?: string[] }
export type CandidateFilter = {
  /** Codes with how well each fits, 0 to 1; a practitioner needs one of them or a like name. */
  specialities: ReadonlyMap<string, number>
  /** Part of a name in lower case, perhaps misspelt; empty for none. */
  name: string
  speciality?: string | undefined
  mode?: Mode | undefined
  language?: string | undefined
  gender?: string | undefined
  maxFee?: number | undefined
  /** Practising in this year already. */
  since?: number | undefined
  /** A mean of so many stars or more. */
  minRating?: number | undefined
  places?: Places | undefined
  order: 'relevance' | 'experience' | 'rating' | 'fee' | 'distance'
  after?: Cursor<'number'> | undefined
  limit: number
  withOffers?: boolean
}

const all = (parts: readonly RawBuilder<unknown>[]) => sql`${sql.join(parts, sql` and `)}`

/**
 * Verified practitioners (id, key) in the order of the key, the lower the earlier; one more than the limit when there
 * are more.
 */
export function candidateQuery(filter: CandidateFilter): RawBuilder<Candidate> {
  const { after, limit, withOffers } = filter
  const key = keyOf(filter)
  const hits = hitsOf(filter)
  const offers = offersWith(filter, sql`o.facility_id::text || ' ' || o.mode`)
  const conditions = [
    sql`p.status = 'verified'`,
    ...profileConditions(filter),
    ...offerConditions(filter),
    ...(after ? [sql`(${key}, p.id) > (${after.key}::bigint, ${after.id}::uuid)`] : []),
  ]
  return sql<Candidate>`select p.id, ${key} as key ${withOffers ? sql`, array(${offers}) as offers` : sql``}
    from practitioner p ${hits ? sql`join (${hits}) hit on hit.id = p.id` : sql``}
    where ${all(conditions)} order by 2, p.id limit ${limit + 1}`
}

export const selectCandidates = async (db: Db, filter: CandidateFilter): Promise<Candidate[]> =>
  (await candidateQuery(filter).execute(db)).rows

function profileConditions({
  speciality,
  language,
  gender,
  since,
  minRating,
}: CandidateFilter): RawBuilder<unknown>[] {
  return [
    ...(speciality
      ? [
          sql`p.id in (select practitioner_id from practitioner_speciality where speciality_code = ${speciality})`,
        ]
      : []),
    ...(language
      ? [sql`p.id in (select practitioner_id from practitioner_language where language = ${language})`]
      : []),
    ...(gender ? [sql`p.gender = ${gender}`] : []),
    ...(since === undefined ? [] : [sql`p.practising_since <= ${since}`]),
    ...(minRating === undefined
      ? []
      : [sql`p.rating_count >= ${ratingShownFrom} and p.rating_sum >= ${minRating}::int * p.rating_count`]),
  ]
}

/**
 * Who fits the text, and how well, each part through its own index; undefined when there is no text. A name like the
 * whole text counts only when the text says nothing else; whole words of it always do.
 */
function hitsOf({ specialities, name }: CandidateFilter): RawBuilder<unknown> | undefined {
  const like = sql`${name} <% search_name`
  const ways = [
    ...(specialities.size
      ? [
          sql`select practitioner_id as id, fit.score from practitioner_speciality
            join unnest(${[...specialities.keys()]}::text[], ${[...specialities.values()]}::float8[]) as fit(code, score)
              on fit.code = speciality_code`,
        ]
      : []),
    ...(name
      ? [
          sql`select id, 1.5 * greatest(word_similarity(${name}, search_name), similarity(${name}, search_name)) as score
            from practitioner where ${specialities.size ? like : sql`(${like} or ${name} % search_name)`}`,
        ]
      : []),
  ]
  if (!ways.length) return undefined
  return sql`select id, max(score) as score from (${sql.join(ways, sql` union all `)}) way group by id`
}

function offerConditions(filter: CandidateFilter): RawBuilder<unknown>[] {
  const asked = filter.mode !== undefined || filter.maxFee !== undefined || filter.places !== undefined
  return asked || filter.withOffers ? [sql`exists (${offersWith(filter, sql``)})`] : []
}

const offersWith = (
  { mode, maxFee, places }: Pick<CandidateFilter, 'mode' | 'maxFee' | 'places'>,
  columns: RawBuilder<unknown>,
) =>
  sql`select ${columns} from practitioner_offering o ${
    places
      ? sql`join unnest(${[...places.keys()]}::uuid[], ${[...places.values()]}::float8[]) as place(id, km) on place.id = o.facility_id`
      : sql`join facility on facility.id = o.facility_id and facility.active`
  } where ${all([
    sql`o.practitioner_id = p.id and o.active`,
    ...(mode ? [sql`o.mode = ${mode}`] : []),
    ...(maxFee === undefined ? [] : [sql`o.fee_paise <= ${maxFee}`]),
  ])}`

// Nothing known comes last.
const last = sql`2147483647`

/** Whole numbers, so that a cursor repeats them exactly. */
function keyOf(filter: CandidateFilter): RawBuilder<unknown> {
  switch (filter.order) {
    case 'experience':
      return sql`coalesce(p.practising_since, 9999)`
    case 'rating':
      // As if ten more had given three and a half: one review of five stars does not outshine fifty.
      return sql`-(1000 * (p.rating_sum + 35) / (p.rating_count + 10))`
    case 'fee':
      return sql`coalesce((${offersWith(filter, sql`min(o.fee_paise)`)}), ${last})`
    case 'distance':
      return filter.places
        ? sql`coalesce((${offersWith(filter, sql`round(min(place.km) * 1000)::int`)}), ${last})`
        : last
    case 'relevance':
      // A thousandth of likeness weighs more than all years of practice, which decide among equals.
      return sql`(-1000 * round(1000 * hit.score::numeric) + coalesce(p.practising_since, 2099) - 1900)::bigint`
  }
}
