import type { Refund, StoredOrder, StoredPayment } from './entities.ts'
import { openJournal } from './journal.ts'

/** A refund request that may be repeated without refunding twice. */
export interface RefundKey {
  id: string
  fingerprint: string
  refundId: string
}

/** A webhook that was promised and not yet acknowledged. */
export interface PendingEvent {
  id: string
  event: string
  body: string
}

/** Something the bank will answer later; without `dueAt` (epoch milliseconds) only when told to. */
export interface Settlement {
  id: string
  outcome: 'approve-payment' | 'process-refund' | 'fail-refund'
  dueAt: number | null
}

interface Tables {
  orders: StoredOrder
  payments: StoredPayment
  refunds: Refund
  refundKeys: RefundKey
  events: PendingEvent
  settlements: Settlement
}
type Table = keyof Tables

/** One row written, or removed when `row` is null. */
export type Change = { [T in Table]: { table: T; id: string; row: Tables[T] | null } }[Table]

/** Everything the gateway knows. Rows are never changed in place: a commit replaces them. */
export type Store = { readonly [T in Table]: ReadonlyMap<string, Tables[T]> } & {
  /** Writes all changes or, if the process dies, none: they are one line of the journal. */
  commit(changes: Change[]): void
}

/** Writes a row under its own id. */
export function put<T extends Table>(table: T, row: Tables[T]): Change {
  return { table, id: row.id, row } as Change
}

/** Removes a row. */
export function remove(table: Table, id: string): Change {
  return { table, id, row: null }
}

/** Opens the store, in memory or with what the journal remembers. */
export function openStore(journalFile: string | undefined): Store {
  const tables = {
    orders: new Map<string, StoredOrder>(),
    payments: new Map<string, StoredPayment>(),
    refunds: new Map<string, Refund>(),
    refundKeys: new Map<string, RefundKey>(),
    events: new Map<string, PendingEvent>(),
    settlements: new Map<string, Settlement>(),
  }
  const apply = ({ table, id, row }: Change) => {
    const rows = tables[table] as Map<string, unknown>
    if (row === null) rows.delete(id)
    else rows.set(id, row)
  }
  const journal = journalFile === undefined ? null : openJournal<Change[]>(journalFile)
  journal?.entries.flat().forEach(apply)
  return {
    ...tables,
    commit(changes) {
      journal?.append(changes)
      changes.forEach(apply)
    },
  }
}
