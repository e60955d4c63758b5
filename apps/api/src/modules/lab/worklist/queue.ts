import type { LabOrderStatus, WorkQueue } from '@imeds/contracts/lab'

const queues: Partial<Record<LabOrderStatus, WorkQueue>> = {
  booked: 'to_collect',
  collected: 'to_receive',
  received: 'to_enter',
  resulted: 'to_verify',
  verified: 'to_release',
}

/** Where an order stands in the laboratory; null where nothing is to be done. */
export const queueOf = (status: LabOrderStatus): WorkQueue | null => queues[status] ?? null
