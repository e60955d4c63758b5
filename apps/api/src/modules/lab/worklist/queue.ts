import type { LabOrderStatus, WorkQueue } from '@imeds/contracts/lab'

/** Where an order stands in the laboratory; null where nothing is to be done. */
export function queueOf(status: LabOrderStatus): WorkQueue | null {
  switch (status) {
    case 'booked':
      return 'to_collect'
    case 'collected':
      return 'to_receive'
    case 'received':
      return 'to_enter'
    case 'resulted':
      return 'to_verify'
    case 'verified':
      return 'to_release'
    default:
      return null
  }
}
