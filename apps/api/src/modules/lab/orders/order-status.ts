import type { LabOrderStatus, SpecimenStatus } from '@imeds/contracts/lab'

/** What may happen to an order, and where it leads from which status. What is not here cannot happen. */
const transitions = {
  hold: {},
  book: { held: 'booked' },
  lapse: { held: 'expired' },
  cancel: { held: 'cancelled', booked: 'cancelled' },
  collect: { booked: 'collected' },
  receive: { collected: 'received' },
  /** A tube was rejected: another has to be taken. */
  recollect: { booked: 'booked', collected: 'booked', received: 'booked', resulted: 'booked' },
  enter: { received: 'resulted', resulted: 'resulted' },
  /** A result was taken back. */
  reopen: { resulted: 'received', verified: 'resulted' },
  verify: { resulted: 'verified' },
  release: { verified: 'released' },
  amend: { released: 'resulted' },
} as const satisfies Record<string, Partial<Record<LabOrderStatus, LabOrderStatus>>>
export type Change = keyof typeof transitions

/** The status after a change; undefined when it cannot happen in this one. */
export const statusAfter = (status: LabOrderStatus, change: Change): LabOrderStatus | undefined =>
  (transitions[change] as Partial<Record<LabOrderStatus, LabOrderStatus>>)[status]

/** What may happen to a tube. */
const ofSpecimens = {
  collect: { ordered: 'collected' },
  receive: { collected: 'received' },
  reject: { collected: 'rejected', received: 'rejected' },
} as const satisfies Record<string, Partial<Record<SpecimenStatus, SpecimenStatus>>>
export type SpecimenChange = keyof typeof ofSpecimens

export const specimenAfter = (status: SpecimenStatus, change: SpecimenChange): SpecimenStatus | undefined =>
  (ofSpecimens[change] as Partial<Record<SpecimenStatus, SpecimenStatus>>)[status]

/** Orders that will come to nothing or have come to their end. */
export const isOver = (status: LabOrderStatus): boolean =>
  status === 'released' || status === 'cancelled' || status === 'expired'
