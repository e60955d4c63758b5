import { expect, it } from 'vitest'
import { claimableOf, coverageOn } from './claimable.ts'

const bill = {
  id: 'b1',
  kind: 'bill' as const,
  number: 'BAN/1',
  issuedAt: '2026-11-20T10:00:00Z',
  status: 'paid' as const,
  totalPaise: 500_00,
  refundedPaise: 0,
}
const offered = (bills: object[], claims: object[] = []) =>
  claimableOf(bills as never, claims as never).map(({ id, claimablePaise }) => [id, claimablePaise])

it('offers what was kept of issued bills', () => {
  expect(offered([bill, { ...bill, id: 'b2', refundedPaise: 100_00 }])).toEqual([
    ['b1', 500_00],
    ['b2', 400_00],
  ])
  expect(
    offered([
      { ...bill, kind: 'credit_note' },
      { ...bill, number: null },
      { ...bill, issuedAt: null },
      { ...bill, status: 'refunded' },
      { ...bill, refundedPaise: 500_00 },
    ]),
  ).toEqual([])
})

it.each([
  ['draft', null, false],
  ['paid', 1, false],
  ['closed', 1, false],
  ['closed', null, true],
  ['rejected', null, true],
  ['cancelled', null, true],
])('after a claim that is %s with %s granted offers the bill: %s', (status, approvedPaise, again) => {
  expect(offered([bill], [{ bill: { id: 'b1' }, status, approvedPaise }])).toHaveLength(again ? 1 : 0)
})

it('finds the policy that held on a day, its last day included', () => {
  const year = { id: 'p1', periodStart: '2026-04-01', periodEnd: '2027-03-31' }
  expect(coverageOn([year], '2027-03-31')).toBe(year)
  expect(coverageOn([year], '2027-04-01')).toBeUndefined()
})
