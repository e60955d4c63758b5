import { findStore, receive } from '../modules/stock/index.ts'
import type { Tx } from '../platform/db/database.ts'
import { newId } from '../platform/ids.ts'
import { demoAccounts } from './accounts.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
const dateOf = (at: Date) => at.toISOString().slice(0, 10)

type Products = ReadonlyMap<string, { id: string; unit: string }>

/** What an operator finds on a working day: a second store, goods on their way, and orders to be checked. */
export async function seedPharmacyDay(
  tx: Tx,
  now: Date,
  { facilityId, by }: { facilityId: string; by: string },
): Promise<void> {
  const known = await tx
    .selectFrom('store')
    .select('id')
    .where('facility_id', '=', facilityId)
    .where('name', '=', 'Store room')
    .executeTakeFirst()
  if (known) return
  const { id: counter } = await tx
    .selectFrom('store')
    .select('id')
    .where('facility_id', '=', facilityId)
    .executeTakeFirstOrThrow()
  const products: Products = new Map(
    (
      await tx.selectFrom('product').select(['id', 'name', 'unit']).where('facility_id', 'is', null).execute()
    ).map(({ name, ...product }) => [name, product]),
  )
  await fillStoreRoom(tx, now, facilityId, products)
  await orderGoods(tx, now, { storeId: counter, by }, products)
  await sendOrders(tx, now, { facilityId, storeId: counter }, products)
}

async function fillStoreRoom(tx: Tx, now: Date, facilityId: string, products: Products): Promise<void> {
  const { id } = await tx
    .insertInto('store')
    .values({ facility_id: facilityId, name: 'Store room', location: 'First floor' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const store = (await findStore(tx, id))!
  const lines = ['Febrinil 650', 'Jaldhara ORS'].flatMap((name) => {
    const product = products.get(name)
    return product
      ? [
          {
            productId: product.id,
            unit: product.unit,
            batchNumber: `ROOM-${name.slice(0, 3).toUpperCase()}`,
            expiresOn: dateOf(new Date(now.getTime() + 500 * dayMs)),
            quantity: 300,
          },
        ]
      : []
  })
  await receive(tx, { store, lines, source: { type: 'opening_stock', id: newId() }, by: null, at: now })
}

async function orderGoods(
  tx: Tx,
  now: Date,
  { storeId, by }: { storeId: string; by: string },
  products: Products,
): Promise<void> {
  const { id } = await tx
    .insertInto('purchase_order')
    .values({
      store_id: storeId,
      supplier: 'Deccan Distributors',
      ordered_by: by,
      ordered_at: new Date(now.getTime() - dayMs),
      expected_on: dateOf(new Date(now.getTime() + 2 * dayMs)),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const wanted = [
    ['Telsure', 150, 780],
    ['Lipisure', 100, 690],
    ['Glucosure', 200, 240],
  ] as const
  await tx
    .insertInto('purchase_order_line')
    .values(
      wanted.flatMap(([name, quantity, cost_paise], index) => {
        const product = products.get(name)
        return product
          ? [{ purchase_order_id: id, position: index + 1, product_id: product.id, quantity, cost_paise }]
          : []
      }),
    )
    .execute()
}

/** Two families order what needs no prescription. */
async function sendOrders(
  tx: Tx,
  now: Date,
  at: { facilityId: string; storeId: string },
  products: Products,
): Promise<void> {
  const [asha, , , , ravi] = demoAccounts
  await sendOrder(tx, new Date(now.getTime() - 50 * minuteMs), at, {
    phone: ravi!.phone,
    code: '204817',
    delivered: true,
    lines: [
      [products.get('Jaldhara ORS'), 6],
      [products.get('Febrinil 650'), 15],
    ],
  })
  await sendOrder(tx, new Date(now.getTime() - 20 * minuteMs), at, {
    phone: asha!.phone,
    code: '731905',
    delivered: false,
    lines: [[products.get('Alernil'), 10]],
  })
}

type Wanted = {
  phone: string
  code: string
  delivered: boolean
  lines: readonly (readonly [{ id: string } | undefined, number])[]
}

async function sendOrder(
  tx: Tx,
  at: Date,
  { facilityId, storeId }: { facilityId: string; storeId: string },
  { phone, code, delivered, lines }: Wanted,
): Promise<void> {
  const { patient_id, user_id } = await tx
    .selectFrom('related_person')
    .innerJoin('patient', 'patient.id', 'related_person.patient_id')
    .select(['related_person.patient_id', 'related_person.user_id'])
    .where('patient.phone', '=', phone)
    .where('related_person.relation', '=', 'self')
    .executeTakeFirstOrThrow()
  const { id } = await tx
    .insertInto('medicine_order')
    .values({
      facility_id: facilityId,
      store_id: storeId,
      patient_id,
      source: 'none',
      status: 'placed',
      delivery_code: code,
      placed_by: user_id,
      placed_at: at,
      ...(delivered
        ? {
            fulfilment: 'delivery',
            payment: 'on_delivery',
            address_line: '4 Temple Street, Somajiguda',
            city: 'Hyderabad',
            state: 'Telangana',
            pin_code: '500082',
            delivery_fee_paise: 3000,
            phone,
            note: 'Please ring twice.',
          }
        : { fulfilment: 'pickup', payment: 'counter' }),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('medicine_order_line')
    .values(
      lines.flatMap(([product, quantity], index) =>
        product ? [{ medicine_order_id: id, position: index + 1, product_id: product.id, quantity }] : [],
      ),
    )
    .execute()
  await tx
    .insertInto('medicine_order_history')
    .values({ medicine_order_id: id, change: 'place', status: 'placed', changed_by: user_id, changed_at: at })
    .execute()
  await tx
    .insertInto('patient_registration')
    .values({ patient_id, facility_id: facilityId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
