import type { InputOf, QueryOf, ReplyOf } from '@imeds/contracts'
import type { searchPractitioners as contract } from '@imeds/contracts/discovery'
import type { Actor } from '../../platform/actor.ts'
import { decodeCursor, toPage } from '../../platform/db/page.ts'
import type { Deps } from '../../platform/deps.ts'
import { nextFreeSlots } from '../scheduling/index.ts'
import { selectCards } from './card.repository.ts'
import { explainOrder } from './explain-order.ts'
import { findCandidates } from './find-candidates.ts'
import { findPlaces, type Places } from './place.repository.ts'
import { toCardView } from './practitioner-card.view.ts'
import { nameIn, type ReadComplaint } from './read-complaint.ts'
import type { SymptomMatches } from './rules/match-symptoms.ts'
import type { CandidateFilter } from './search.repository.ts'
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
    const { sort = 'relevance', mode, limit } = query
    const matches = read(query.text, query.symptoms)
    const places = await findPlaces(db, { ...query, point: pointOf(query) })
    const filter = filterOf(query, { matches, places, now })
    const { candidates, free } = await findCandidates(db, filter, {
      soonest: sort === 'soonest',
      availableBy: query.availableBy ? new Date(query.availableBy) : undefined,
      now,
    })
    const { items, next } = toPage(candidates, limit, ({ key }) => key)
    const ids = items.map(({ id }) => id)
    const [cards, slots] = await Promise.all([
      selectCards(db, ids),
      free ?? nextFreeSlots(db, ids, { from: now, mode }),
    ])
    return {
      items: ids.flatMap((id) => {
        const card = cards.get(id)
        return card ? [toCardView(card, { now, places, nextFree: slots.get(id) ?? [] })] : []
      }),
      next,
      redFlags: matches.redFlags.map(toRedFlagView),
      orderExplanation: explainOrder(matches, { sort, name: filter.name, found: ids.length > 0 }),
    }
  }

const pointOf = ({ latitude, longitude }: Query) =>
  latitude === undefined || longitude === undefined ? undefined : { latitude, longitude }

function filterOf(
  query: Query,
  { matches, places, now }: { matches: SymptomMatches; places: Places | undefined; now: Date },
): CandidateFilter {
  const { speciality, mode, language, gender, maxFee, minYears, limit, sort = 'relevance' } = query
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
    places,
    // Without a text nothing is more relevant than another.
    order: asked === 'relevance' && !specialities.size && !name ? 'experience' : asked,
    after: decodeCursor(query.cursor),
    limit,
  }
}
