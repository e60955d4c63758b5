import type { LabOrderStatus } from '@imeds/contracts/lab'

export const steps = ['booked', 'collected', 'received', 'verified', 'released'] as const
export type Step = (typeof steps)[number]

const reached: Record<LabOrderStatus, number> = {
  held: -1,
  booked: 0,
  collected: 1,
  received: 2,
  resulted: 2,
  verified: 3,
  released: 4,
  cancelled: -1,
  expired: -1,
}

/** Whether a step of the way lies behind an order, is where it stands, or is still to come. */
export function stateOf(step: Step, status: LabOrderStatus): 'done' | 'now' | 'later' {
  const [at, here] = [steps.indexOf(step), reached[status]]
  if (status === 'released' || at < here) return 'done'
  return at === here ? 'now' : 'later'
}
