import { sql, type Insertable } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'

export const findOffers = (db: Db | Tx, facilityId: string, testIds?: readonly string[]) =>
  db
    .selectFrom('lab_offer')
    .selectAll()
    .where('facility_id', '=', facilityId)
    .$if(testIds !== undefined, (query) => query.where(sql<boolean>`test_id = any(${[...testIds!]}::uuid[])`))
    .execute()
export type OfferRow = Awaited<ReturnType<typeof findOffers>>[number]

type NewOffer = Insertable<Schema['lab_offer']>

export const upsertOffers = (tx: Tx, rows: readonly NewOffer[]): Promise<OfferRow[]> =>
  rows.length
    ? tx
        .insertInto('lab_offer')
        .values([...rows])
        .onConflict((conflict) =>
          conflict.columns(['facility_id', 'test_id']).doUpdateSet((eb) => ({
            price_paise: eb.ref('excluded.price_paise'),
            home_collection: eb.ref('excluded.home_collection'),
            reporting_hours: eb.ref('excluded.reporting_hours'),
            accredited: eb.ref('excluded.accredited'),
            active: eb.ref('excluded.active'),
          })),
        )
        .returningAll()
        .execute()
    : Promise.resolve([])
