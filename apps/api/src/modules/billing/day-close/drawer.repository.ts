import { sql } from 'kysely'
import { lock, type Db, type Tx } from '../../../platform/db/database.ts'

/** Queues what moves a person's cash and what closes their day; the last lock that is taken. */
export const lockDrawer = (tx: Tx, facilityId: string, userId: string) =>
  lock(tx, `drawer:${facilityId}:${userId}`)

export type DrawerSums = {
  cashInPaise: number
  cashOutPaise: number
  cardPaise: number
  upiPaise: number
}
export type DrawerKey = { facilityId: string; userId: string; date: string; zone: string }

/** What the ledger says a person took and handed out at a facility's counters on a day of its calendar. */
export async function sumDrawer(
  db: Db | Tx,
  { facilityId, userId, date, zone }: DrawerKey,
): Promise<DrawerSums> {
  const { rows } = await sql<DrawerSums>`
    select
      coalesce(sum(amount_paise) filter (where account = 'cash' and amount_paise > 0), 0) as "cashInPaise",
      coalesce(-sum(amount_paise) filter (where account = 'cash' and amount_paise < 0), 0) as "cashOutPaise",
      coalesce(sum(amount_paise) filter (where account = 'card'), 0) as "cardPaise",
      coalesce(sum(amount_paise) filter (where account = 'upi'), 0) as "upiPaise"
    from ledger_entry entry join (
      select 'payment' as source_type, id as source_id from payment
      where received_by = ${userId} and channel = 'counter'
        and captured_at >= (${date}::date::timestamp at time zone ${zone})
        and captured_at < ((${date}::date + 1)::timestamp at time zone ${zone})
      union all
      select 'refund', id from refund
      where paid_out_by = ${userId} and channel = 'counter'
        and processed_at >= (${date}::date::timestamp at time zone ${zone})
        and processed_at < ((${date}::date + 1)::timestamp at time zone ${zone})
    ) as moved using (source_type, source_id)
    where entry.facility_id = ${facilityId}`.execute(db)
  const [sums] = rows
  if (!sums) throw new Error('A sum has a row.')
  return sums
}
