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
  /** Paise by account; both sides add up to the same. */
  debit: Partial<Record<Account, number>>
  credit: Partial<Record<Account, number>>
  at: Date
}

/** Books amounts between accounts. Entries are never changed: a posting is corrected by its reversal. */
export async function post(tx: Tx, posting: Posting): Promise<void> {
  const { facilityId, billId, sourceType, sourceId, debit, credit, at } = posting
  const entry = {
    transaction_id: newId(),
    facility_id: facilityId,
    bill_id: billId,
    source_type: sourceType,
    source_id: sourceId,
    booked_at: at,
  }
  const entries = [...side(debit, 1), ...side(credit, -1)].map((one) => ({ ...entry, ...one }))
  // What is free is booked nowhere.
  if (entries.length) await tx.insertInto('ledger_entry').values(entries).execute()
}

const side = (amounts: Partial<Record<Account, number>>, sign: 1 | -1) =>
  Object.entries(amounts).flatMap(([account, paise]) =>
    paise === 0 ? [] : [{ account: account as Account, amount_paise: sign * paise }],
  )
