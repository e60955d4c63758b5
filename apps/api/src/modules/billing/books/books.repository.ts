import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'
import type { Series } from '../bills/bill-number.ts'
import type { BillRow } from '../bills/bill.repository.ts'

export type BookedBill = {
  id: string
  status: BillRow['status']
  total: number
  /** Captured in all, settling or not. */
  paid: number
  /** Captured to settle the bill. */
  settled: number
  refunded: number
  credited: number
  balance: number
  gateway: number
  receivable: number
  revenue: number
}

/** Every bill with what was paid and given back, and what its ledger says of it, in paise. */
export async function findBookedBills(db: Db): Promise<BookedBill[]> {
  const { rows } = await sql<BookedBill>`
    select bill.id, bill.status, bill.total_paise as total,
      coalesce((select sum(amount_paise) from payment where bill_id = bill.id and status = 'captured'), 0) as paid,
      coalesce((select sum(amount_paise) from payment where bill_id = bill.id and status = 'captured' and not surplus), 0) as settled,
      coalesce((select sum(amount_paise) from refund where bill_id = bill.id and status = 'processed'), 0) as refunded,
      coalesce((select sum(total_paise) from bill as note where corrects_bill_id = bill.id), 0) as credited,
      coalesce(sum(entry.amount_paise), 0) as balance,
      coalesce(sum(entry.amount_paise) filter (where account = 'gateway'), 0) as gateway,
      coalesce(sum(entry.amount_paise) filter (where account = 'patient_receivable'), 0) as receivable,
      coalesce(sum(entry.amount_paise) filter (where account = 'revenue'), 0) as revenue
    from bill left join ledger_entry as entry on entry.bill_id = bill.id
    where bill.kind = 'bill_of_supply'
    group by bill.id`.execute(db)
  return rows
}

export type BookedSeries = { code: string; year: string; kind: Series; last: number; numbers: string[] }

/** Every series of numbers with the numbers that were given, in their order. */
export async function findSeries(db: Db): Promise<BookedSeries[]> {
  const { rows } = await sql<BookedSeries>`
    select facility.code, series.financial_year as year, series.kind, series.last_number as last,
      coalesce(array_agg(bill.number order by bill.number) filter (where bill.number is not null), '{}') as numbers
    from bill_series as series join facility on facility.id = series.facility_id
      left join bill on bill.facility_id = series.facility_id and bill.financial_year = series.financial_year
        and bill.kind = series.kind
    group by facility.code, series.financial_year, series.kind, series.last_number`.execute(db)
  return rows
}
