import { undoMergeDays } from '@imeds/contracts/patients'

export type Side = {
  id: string
  mergedInto: string | null
  abhaNumber: string | null
  selfUserId: string | null
}

/** Why two rows cannot become one person; null when they can. */
export function refusalOf(
  kept: Side,
  merged: Side,
): 'same_patient' | 'already_merged' | 'different_people' | null {
  if (kept.id === merged.id) return 'same_patient'
  if (kept.mergedInto || merged.mergedInto) return 'already_merged'
  const differ = (a: string | null, b: string | null) => a !== null && b !== null && a !== b
  if (differ(kept.abhaNumber, merged.abhaNumber) || differ(kept.selfUserId, merged.selfUserId))
    return 'different_people'
  return null
}

/** Whether a merge is young enough to be taken back. */
export const mayUndo = (mergedAt: Date, now: Date): boolean =>
  now.getTime() - mergedAt.getTime() < undoMergeDays * 86_400_000
