import { expect, it } from 'vitest'
import { MedicineOrderStatus } from '@imeds/contracts/pharmacy'
import { mayCancel, openStatuses, statusAfter } from './order-status.ts'

it('leads from placed to delivered, one step at a time', () => {
  const steps = ['verify', 'confirm', 'pack', 'dispatch', 'deliver', 'return'] as const
  let status: MedicineOrderStatus = 'placed'
  const seen = steps.map((step) => (status = statusAfter(status, step)!))
  expect(seen).toEqual(['verified', 'confirmed', 'packed', 'dispatched', 'delivered', 'returned'])
})

it('skips nothing and goes nowhere from an end', () => {
  expect(statusAfter('placed', 'pack')).toBeNull()
  expect(statusAfter('verified', 'pack')).toBeNull()
  for (const status of ['returned', 'cancelled', 'rejected'] as const)
    expect(statusAfter(status, 'cancel')).toBeNull()
})

it('is let go of by the patient until it is packed, and by the pharmacy until it has left', () => {
  const by = (side: 'patient' | 'pharmacy') =>
    MedicineOrderStatus.options.filter((status) => mayCancel(status, side))
  expect(by('patient')).toEqual(['placed', 'verified', 'confirmed'])
  expect(by('pharmacy')).toEqual(['placed', 'verified', 'confirmed', 'packed'])
  expect(openStatuses).not.toContain('delivered')
})
