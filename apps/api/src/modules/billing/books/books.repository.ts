import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'
import type { Numbered } from '../bills/bill-number.ts'
import type { BillRow } from '../bills/bill.repository.ts'

/** Where money is kept: an account for each way that it comes. */
export const moneyAccounts = ['gateway', 'cash', 'card', 'upi'] as const
type ByAccount = Record<(typeof moneyAccounts)[number], number>

export type BookedBill = {
  id: string
  status: BillRow['status']
  /** It has its number: as a rule since it was paid. */
  numbered: boolean
  total: number
  /** The taxes in its lines. */
  tax: number
  /** What the bill itself remembers as paid. */
  counted: number
  /** Captured to settle the bill. */
  settled: number
  /** Captured in all, settling or not. */
  paid: ByAccount
  refunded: ByAccount
  credited: number
  creditedTax: number
  balance: number
  accounts: ByAccount
  receivable: number
  revenue: number
  outputTax: number
}

const taxOfLines = sql.raw('coalesce(sum(cgst_paise + sgst_paise + igst_paise), 0)')
const inAccount = (name: string) =>
  sql`coalesce(sum(entry.amount_paise) filter (where account = ${sql.lit(name)}), 0)`
/** `{"gateway": …, "cash": …}` of an amount for each account. */
const byAccount = (amountOf: (name: string) => RawBuilder<unknown>) =>
  sql`json_build_object(${sql.join(moneyAccounts.flatMap((name) => [sql.lit(name), amountOf(name)]))})`

/** Every bill with what was paid and given back, and what its ledger says of it, in paise. */
export async function findBookedBills(db: Db): Promise<BookedBill[]> {
  const { rows } = await sql<BookedBill>`
    select bill.id, bill.status, bill.number is not null as numbered, bill.total_paise as total, bill.paid_paise as counted,
      (select ${taxOfLines} from bill_line where bill_id = bill.id) as tax,
      (select ${taxOfLines} from bill_line join bill as note on note.id = bill_id
        where note.corrects_bill_id = bill.id) as "creditedTax",
      coalesce((select sum(amount_paise) from payment where bill_id = bill.id and status = 'captured' and not surplus), 0) as settled,
      ${byAccount(
        (
          name,
        ) => sql`coalesce((select sum(amount_paise) from payment where bill_id = bill.id and status = 'captured'
          and case channel when 'gateway' then 'gateway' else method end = ${sql.lit(name)}), 0)`,
      )} as paid,
      ${byAccount(
        (
          name,
        ) => sql`coalesce((select sum(amount_paise) from refund where bill_id = bill.id and status = 'processed'
          and case channel when 'gateway' then 'gateway' else method end = ${sql.lit(name)}), 0)`,
      )} as refunded,
      coalesce((select sum(total_paise) from bill as note where corrects_bill_id = bill.id), 0) as credited,
      coalesce(sum(entry.amount_paise), 0) as balance,
      ${byAccount(inAccount)} as accounts,
      ${inAccount('patient_receivable')} as receivable,
      ${inAccount('revenue')} as revenue,
      ${inAccount('output_tax')} as "outputTax"
    from bill left join ledger_entry as entry on entry.bill_id = bill.id
    where bill.kind <> 'credit_note'
    group by bill.id`.execute(db)
  return rows
}

export type BookedSeries = { code: string; year: string; kind: Numbered; last: number; numbers: string[] }

/** Every series of numbers with the numbers that were given, in their order. */
export async function findSeries(db: Db): Promise<BookedSeries[]> {
  const { rows } = await sql<BookedSeries>`
    with numbered as (
      select facility_id, financial_year, kind, number from bill where number is not null
      union all select facility_id, financial_year, 'receipt', number from payment_receipt
    )
    select facility.code, series.financial_year as year, series.kind, series.last_number as last,
      coalesce(array_agg(numbered.number order by numbered.number) filter (where numbered.number is not null), '{}') as numbers
    from bill_series as series join facility on facility.id = series.facility_id
      left join numbered on numbered.facility_id = series.facility_id
        and numbered.financial_year = series.financial_year and numbered.kind = series.kind
    group by facility.code, series.financial_year, series.kind, series.last_number`.execute(db)
  return rows
}
