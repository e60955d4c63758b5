import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  createProduct,
  createShop,
  createStoreOf,
  stockUp,
  type Shop,
} from '../../../../test/factories/stock.ts'
import { startTestApp, type TestApp } from '../../../../test/harness.ts'
import { sql } from 'kysely'
import * as contract from '@imeds/contracts/stock'
import { inTransaction, type Tx } from '../../../platform/db/database.ts'
import { DomainError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { release, reserve, sell, sellReserved, takeBack, consume, type Hand } from '../index.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())

const quantity = fc.integer({ min: 1, max: 12 })
const which = fc.nat({ max: 5 })
const step = fc.oneof(
  fc.record({
    kind: fc.constant('receipt' as const),
    quantity,
    expiresOn: fc.constantFrom('2026-12-08', '2027-06-30', '2027-12-31'),
  }),
  fc.record({ kind: fc.constantFrom('sale' as const, 'reserve' as const, 'consumption' as const), quantity }),
  fc.record({ kind: fc.constantFrom('release' as const, 'take' as const, 'return' as const), which }),
  fc.record({ kind: fc.constant('adjustment' as const), which, counted: fc.nat({ max: 15 }) }),
  fc.record({ kind: fc.constantFrom('write_off' as const, 'transfer' as const), which, quantity }),
  fc.record({ kind: fc.constant('days_pass' as const) }),
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** A shop with two stores and one product, and what can happen there. Refusals are answers too. */
class Ledger {
  readonly shop: Shop
  readonly other: string
  readonly productId: string
  readonly sources: Hand['source'][] = []
  readonly batches: string[] = []
  constructor(shop: Shop, other: string, productId: string) {
    this.shop = shop
    this.other = other
    this.productId = productId
  }

  private async attempt(work: (tx: Tx) => Promise<unknown>): Promise<void> {
    await inTransaction(test.deps.db, work).catch((error: unknown) => {
      if (!(error instanceof DomainError)) throw error
    })
  }

  async perform(one: Step): Promise<void> {
    const { storeId, operator } = this.shop
    const at = test.clock.now()
    const source = { type: 'test', id: newId() }
    const hand = { source, by: operator.userId, at }
    const batchId = 'which' in one ? this.batches[one.which % Math.max(1, this.batches.length)] : undefined
    const earlier = 'which' in one ? this.sources[one.which % Math.max(1, this.sources.length)] : undefined
    const call = { params: { id: storeId } }
    const as = { as: operator }
    switch (one.kind) {
      case 'receipt':
        // A batch that has expired by now is refused at the door.
        if (one.expiresOn < at.toISOString().slice(0, 10)) return
        this.batches.push(await stockUp(test, storeId, this.productId, one.quantity, one))
        return
      case 'sale':
      case 'reserve':
      case 'consumption': {
        const lines = [{ productId: this.productId, quantity: one.quantity }]
        const take = { sale: sell, reserve, consumption: consume }[one.kind]
        this.sources.push(source)
        return this.attempt((tx) => take(tx, { ...hand, storeId, lines }))
      }
      case 'release':
        return earlier && this.attempt((tx) => release(tx, earlier, at))
      case 'take':
        return earlier && this.attempt((tx) => sellReserved(tx, { ...hand, source: earlier }))
      case 'return':
        return earlier && this.attempt((tx) => takeBack(tx, { ...hand, source: earlier, reason: 'Returned' }))
      case 'adjustment': {
        if (!batchId) return
        const body = { batchId, counted: one.counted, reason: 'A count' }
        return this.answered(await test.call(contract.adjustStock, { ...call, body }, as))
      }
      case 'write_off': {
        if (!batchId) return
        const body = { batchId, quantity: one.quantity, reason: 'Broken' }
        return this.answered(await test.call(contract.writeOffStock, { ...call, body }, as))
      }
      case 'transfer': {
        if (!batchId) return
        const body = { batchId, quantity: one.quantity, toStoreId: this.other }
        return this.answered(await test.call(contract.transferStock, { ...call, body }, as))
      }
      case 'days_pass':
        test.clock.set('2026-12-09T03:30:00.000Z')
    }
  }

  private answered({ status }: { status: number }): void {
    if (![201, 409].includes(status)) throw new Error(`Answered ${status}.`)
  }

  /** What the movements and the reservations add up to, beside what the levels say. */
  async differences() {
    const { db } = test.deps
    const levels = await db
      .selectFrom('stock_level')
      .innerJoin('stock_batch', 'stock_batch.id', 'stock_level.batch_id')
      .select((eb) => [
        'on_hand',
        'reserved',
        eb
          .selectFrom('stock_movement')
          .select(sql<number>`coalesce(sum(quantity), 0)::int`.as('sum'))
          .whereRef('stock_movement.batch_id', '=', 'stock_level.batch_id')
          .whereRef('stock_movement.store_id', '=', 'stock_level.store_id')
          .as('moved'),
        eb
          .selectFrom('stock_reservation')
          .select(sql<number>`coalesce(sum(quantity), 0)::int`.as('sum'))
          .whereRef('stock_reservation.batch_id', '=', 'stock_level.batch_id')
          .whereRef('stock_reservation.store_id', '=', 'stock_level.store_id')
          .where('status', '=', 'held')
          .as('held'),
      ])
      .where('stock_batch.facility_id', '=', this.shop.facility.id)
      .execute()
    return levels.filter(
      ({ on_hand, reserved, moved, held }) => moved !== on_hand || held !== reserved || on_hand < reserved,
    )
  }
}

it('adds up for every batch, whatever happens', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 25 }), async (steps) => {
      test.clock.set('2026-12-07T03:30:00.000Z')
      const shop = await createShop(test)
      const other = await createStoreOf(test, shop.facility.id, 'Second counter')
      const { id } = await createProduct(test)
      const ledger = new Ledger(shop, other, id)
      for (const one of steps) {
        await ledger.perform(one)
        expect(await ledger.differences()).toEqual([])
      }
    }),
    { numRuns: 40 },
  )
})
