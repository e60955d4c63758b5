/** What the Drugs Rules 1945 say of a medicine: the stricter of two words counts. */
export type Restriction = { schedule: 'G' | 'H' | 'H1' | 'X' | null; narcotic: boolean }
export type Way = 'delivery' | 'pickup' | 'counter'
export type SupplyProblem = 'prescription_needed' | 'not_supplied_online' | 'not_delivered'

const strictness = [null, 'G', 'H', 'H1', 'X'] as const

/** The stricter of two restrictions. */
export const stricter = (one: Restriction, other: Restriction): Restriction => ({
  schedule:
    strictness.indexOf(one.schedule) >= strictness.indexOf(other.schedule) ? one.schedule : other.schedule,
  narcotic: one.narcotic || other.narcotic,
})

/** Whether a medicine is sold on a prescription only. */
export const needsPrescription = ({ schedule, narcotic }: Restriction): boolean =>
  narcotic || schedule === 'H' || schedule === 'H1' || schedule === 'X'

/**
 * The ways in which a medicine may be supplied: Schedule X and narcotics over the counter of the shop only, where the
 * paper is kept; Schedule H1 is fetched, never brought.
 */
export function waysOf({ schedule, narcotic }: Restriction): Way[] {
  if (narcotic || schedule === 'X') return ['counter']
  if (schedule === 'H1') return ['pickup', 'counter']
  return ['delivery', 'pickup', 'counter']
}

/** Why a medicine may not be supplied in this way; null when it may. */
export function supplyProblem(
  restriction: Restriction,
  { way, prescribed }: { way: Way; prescribed: boolean },
): SupplyProblem | null {
  const ways = waysOf(restriction)
  if (!ways.includes(way)) return ways.includes('pickup') ? 'not_delivered' : 'not_supplied_online'
  return needsPrescription(restriction) && !prescribed ? 'prescription_needed' : null
}

/** In which register a supply is written down; null: in none. */
export function registerOf({ schedule, narcotic }: Restriction): 'H1' | 'X' | null {
  if (narcotic || schedule === 'X') return 'X'
  return schedule === 'H1' ? 'H1' : null
}
