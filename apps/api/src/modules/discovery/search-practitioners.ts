import type { InputOf, QueryOf, ReplyOf } from '@imeds/contracts'
import type { searchPractitioners as contract } from '@imeds/contracts/discovery'
import type { Actor } from '../../platform/actor.ts'
import { decodeCursor, toPage } from '../../platform/db/page.ts'
import type { Db } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { nextFreeSlots } from '../scheduling/index.ts'
import { selectCards, theseIds, type CardRow } from './card.repository.ts'
import { explainOrder } from './explain-order.ts'
import { findAvailable, findSoonest, type FreeSlots } from './find-by-free-slot.ts'
import { findPlaces, type Places } from './place.repository.ts'
import { toCardView } from './practitioner-card.view.ts'
import { nameIn, type ReadComplaint } from './read-complaint.ts'
import type { SymptomMatches } from './rules/match-symptoms.ts'
import { candidateQuery, type CandidateFilter } from './search.repository.ts'
import { toRedFlagView } from './symptom.view.ts'

type Query = QueryOf<typeof contract>

/** Finds verified practitioners, in an order that is explained; what may be dangerous is said beside it. */
export const searchPractitioners =
  (read: ReadComplaint) =>
  async (
    { db, clock }: Deps,
    _actor: Actor | null,
    { query }: InputOf<typeof contract>,
  ): Promise<ReplyOf<typeof contract>> => {
    const now = clock.now()
    const { sort = 'relevance' } = query
    const matches = read(query.text, query.symptoms)
    const places = await findPlaces(db, { ...query, point: pointOf(query) })
    const filter = filterOf(query, { matches, places, now })
    const wanted = { now, availableBy: query.availableBy ? new Date(query.availableBy) : undefined }
    const { rows, next, free } = await findPage(db, filter, { ...wanted, soonest: sort === 'soonest' })
    return {
      items: rows.map((row) => toCardView(row, { now, places, nextFree: free.get(row.id) ?? [] })),
      next,
      redFlags: matches.redFlags.map(toRedFlagView),
      orderExplanation: explainOrder(matches, { sort, name: filter.name, found: rows.length > 0 }),
    }
  }

type Wanted = { soonest: boolean; availableBy: Date | undefined; now: Date }
type Page = { rows: CardRow[]; next: string | null; free: FreeSlots }

/** A page of cards with their next free slots: two queries where the free slots do not decide who is on it. */
async function findPage(
  db: Db,
  filter: CandidateFilter,
  { soonest, availableBy, now }: Wanted,
): Promise<Page> {
  if (!soonest && !availableBy) {
    const rows = await selectCards(db, candidateQuery(filter))
    const { items, next } = toPage(rows, filter.limit, ({ key }) => key)
    const ids = items.map(({ id }) => id)
    return { rows: items, next, free: await nextFreeSlots(db, ids, { from: now, mode: filter.mode }) }
  }
  const { candidates, free } =
    soonest || !availableBy
      ? await findSoonest(db, filter, { availableBy, now })
      : await findAvailable(db, filter, { availableBy, now })
  const { items, next } = toPage(candidates, filter.limit, ({ key }) => key)
  return { rows: await selectCards(db, theseIds(items.map(({ id }) => id))), next, free }
}

const pointOf = ({ latitude, longitude }: Query) =>
  latitude === undefined || longitude === undefined ? undefined : { latitude, longitude }

function filterOf(
  query: Query,
  { matches, places, now }: { matches: SymptomMatches; places: Places | undefined; now: Date },
): CandidateFilter {
  const { speciality, mode, language, gender, maxFee, minYears, minRating, limit, sort = 'relevance' } = query
  const specialities = new Map(matches.specialities.map((one) => [one.speciality.code, one.score]))
  const name = nameIn(query.text)
  const asked = sort === 'soonest' ? 'relevance' : sort
  return {
    specialities,
    name,
    speciality,
    mode,
    language,
    gender,
    maxFee,
    since: minYears === undefined ? undefined : now.getUTCFullYear() - minYears,
    minRating,
    places,
    // Without a text nothing is more relevant than another.
    order: asked === 'relevance' && !specialities.size && !name ? 'experience' : asked,
    after: decodeCursor(query.cursor, 'number'),
    limit,
  }
}
