import type { PractitionerRow } from './practitioner.repository.ts'
import { StatusNotAllowed } from './practitioners.errors.ts'

export type Status = PractitionerRow['status']
type Move = 'submit' | 'verify' | 'reject' | 'suspend' | 'recheck'

/** From which statuses each move is possible, and where it leads. */
const moves: Record<Move, { from: readonly Status[]; to: Status }> = {
  submit: { from: ['draft', 'rejected'], to: 'submitted' },
  verify: { from: ['submitted', 'suspended'], to: 'verified' },
  reject: { from: ['submitted'], to: 'rejected' },
  suspend: { from: ['verified'], to: 'suspended' },
  recheck: { from: ['verified'], to: 'submitted' },
}

export const allows = (status: Status, move: Move): boolean => moves[move].from.includes(status)

/** The status after a move; throws `StatusNotAllowed` when it is not possible from here. */
export function afterMove(status: Status, move: Move): Status {
  if (!allows(status, move)) throw new StatusNotAllowed({ data: { status } })
  return moves[move].to
}
