import type { Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import { newId } from '../../../platform/ids.ts'

export type Account = Schema['ledger_entry']['account']
export type SourceType = Schema['ledger_entry']['source_type']
export type Posting = {
  facilityId: string
  billId: string
  sourceType: SourceType
  /** The bill, payment, refund or credit note that this books; each source is booked once. */
  sourceId: string
  debit: Account
  credit: Account
  amountPaise: number
  at: Date
}

/** Books an amount from one account to another. Entries are never changed: a posting is corrected by its reversal. */
export async function post(tx: Tx, posting: Posting): Promise<void> {
  const { facilityId, billId, sourceType, sourceId, debit, credit, amountPaise, at } = posting
  const entry = {
    transaction_id: newId(),
    facility_id: facilityId,
    bill_id: billId,
    source_type: sourceType,
    source_id: sourceId,
    booked_at: at,
  }
  await tx
    .insertInto('ledger_entry')
    .values([
      { ...entry, account: debit, amount_paise: amountPaise },
      { ...entry, account: credit, amount_paise: -amountPaise },
    ])
    .execute()
}
