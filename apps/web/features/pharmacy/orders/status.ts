import type { MedicineOrderStatus } from '@imeds/contracts/pharmacy'
import type { Tone } from '@imeds/tokens'

const tones: Record<MedicineOrderStatus, Tone> = {
  placed: 'info',
  verified: 'warning',
  confirmed: 'info',
  packed: 'info',
  dispatched: 'info',
  delivered: 'success',
  collected: 'success',
  returned: 'neutral',
  cancelled: 'neutral',
  rejected: 'danger',
}
export const toneOf = (status: MedicineOrderStatus): Tone => tones[status]

/** The way that an order goes when nothing comes between. */
const ways = {
  delivery: ['placed', 'verified', 'confirmed', 'packed', 'dispatched', 'delivered'],
  pickup: ['placed', 'verified', 'confirmed', 'packed', 'collected'],
  counter: ['packed', 'collected'],
} as const satisfies Record<string, readonly MedicineOrderStatus[]>

export type Step = { status: MedicineOrderStatus; state: 'done' | 'now' | 'later' }

/** The steps of an order, and how far it has come; none once it left the way. */
export function stepsOf({
  fulfilment,
  status,
}: {
  fulfilment: keyof typeof ways
  status: MedicineOrderStatus
}): Step[] {
  const way: readonly MedicineOrderStatus[] = ways[fulfilment]
  const at = way.indexOf(status)
  if (at < 0) return []
  const ended = at === way.length - 1
  return way.map((one, index) => ({
    status: one,
    state: index < at || (ended && index === at) ? 'done' : index === at ? 'now' : 'later',
  }))
}
