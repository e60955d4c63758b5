import type { Db } from '../../platform/db/database.ts'
import { nextFreeSlots, type NextFreeSlot } from '../scheduling/index.ts'
import { selectCandidates, type Candidate, type CandidateFilter } from './search.repository.ts'

export type FreeSlots = ReadonlyMap<string, readonly NextFreeSlot[]>
/** In order, one more than the limit when there are more, with the free slots that were looked up on the way. */
export type Found = { candidates: Candidate[]; free: FreeSlots }

const batchSize = 100
/** So many of the best are compared by their next free slot; nobody reads on to the next. */
const comparedBySlot = 200

/** The first free slot of a practitioner among what the filter asks for. */
function firstSlot({ id, offers }: Candidate, free: FreeSlots): Date | undefined {
  const wanted = new Set(offers)
  return free.get(id)?.find(({ facilityId, mode }) => wanted.has(`${facilityId} ${mode}`))?.startsAt
}

const slotsOf = (db: Db, candidates: readonly Candidate[], { mode }: CandidateFilter, now: Date) =>
  nextFreeSlots(
    db,
    candidates.map(({ id }) => id),
    { from: now, mode },
  )

/** The best that pass the filter, by their next free slot. */
export async function findSoonest(
  db: Db,
  filter: CandidateFilter,
  { availableBy, now }: { availableBy?: Date | undefined; now: Date },
): Promise<Found> {
  const { after, limit } = filter
  const best = await selectCandidates(db, {
    ...filter,
    after: undefined,
    limit: comparedBySlot - 1,
    withOffers: true,
  })
  const free = await slotsOf(db, best, filter, now)
  const candidates = best
    .flatMap((one) => {
      const first = firstSlot(one, free)
      if (!first || (availableBy && first >= availableBy)) return []
      return [{ ...one, key: first.getTime() }]
    })
    .toSorted(inOrder)
    .filter((one) => !after || inOrder(one, { key: Number(after.key), id: after.id }) > 0)
  return { candidates: candidates.slice(0, limit + 1), free }
}

const inOrder = (one: Candidate, other: Candidate) =>
  one.key - other.key || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)

/** Those that pass the filter and have a slot free before an instant, in the filter's order. */
export async function findAvailable(
  db: Db,
  filter: CandidateFilter,
  { availableBy, now }: { availableBy: Date; now: Date },
): Promise<Found> {
  const candidates: Candidate[] = []
  const free = new Map<string, readonly NextFreeSlot[]>()
  let { after } = filter
  while (candidates.length <= filter.limit) {
    const batch = await selectCandidates(db, { ...filter, after, limit: batchSize - 1, withOffers: true })
    for (const [id, slots] of await slotsOf(db, batch, filter, now)) free.set(id, slots)
    candidates.push(...batch.filter((one) => (firstSlot(one, free) ?? availableBy) < availableBy))
    const last = batch.at(-1)
    if (!last || batch.length < batchSize) break
    after = last
  }
  return { candidates: candidates.slice(0, filter.limit + 1), free }
}
