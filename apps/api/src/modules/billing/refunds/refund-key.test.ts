import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRefundKey, refundKey } from './refund-key.ts'

describe('the key of a refund at the gateway', () => {
  it('reads back to what it was made of, and fits a receipt', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.integer({ min: 0, max: 999 }), (id, failures) => {
        const key = refundKey({ id, failures })
        expect(key.length).toBeLessThanOrEqual(40)
        expect(readRefundKey(key)).toEqual({ id, failures })
      }),
    )
  })

  it.each([null, '', 'Receipt No. 31', '018f6d0c-0000-7000-8000-00000000000'])(
    'passes over %j',
    (receipt) => {
      expect(readRefundKey(receipt)).toBeNull()
    },
  )
})
