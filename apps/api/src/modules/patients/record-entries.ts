import type { Actor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { inTransaction, type Tx } from '../../platform/db/database.ts'
import type { RequestContext } from '../../platform/http/route.ts'
import { EntryNotFound, EntryOfAnother } from './patients.errors.ts'
import { authorizePatient } from './patients.scope.ts'
import {
  findEntry,
  markEntryInError,
  selectEntries,
  type EntryRow,
  type EntryTable,
  type Recorded,
} from './record-entry.repository.ts'
import { removalRule, type MayRemove } from './record-entry.scope.ts'

type View<T extends EntryTable, V> = (row: EntryRow<T>, mayRemove: MayRemove) => V
type Recording = { patient_id: string; recorded_by: string; recorded_at: Date }
type OfPatient = { params: { id: string } }

/** A use case that lists the entries of one table of a patient's record. */
export const listEntries =
  <T extends EntryTable, V>(table: T, toView: View<T, V>) =>
  async (
    deps: Deps,
    actor: Actor,
    { params }: OfPatient,
    { audit }: RequestContext,
  ): Promise<{ items: V[] }> => {
    audit.patientId = params.id
    const access = await authorizePatient(deps, actor, 'record.read', params.id)
    const rows = await selectEntries(deps.db, table, params.id)
    const mayRemove = removalRule(actor, access)
    return { items: rows.map((row) => toView(row, mayRemove)) }
  }

/** A use case that adds an entry with `insert`. */
export const addEntry =
  <Row extends Recorded & { id: string }, V, Body>(
    insert: (tx: Tx, body: Body, by: Recording) => Promise<Row>,
    toView: (row: Row, mayRemove: MayRemove) => V,
  ) =>
  async (
    deps: Deps,
    actor: Actor,
    { params, body }: OfPatient & { body: Body },
    { audit }: RequestContext,
  ): Promise<V> => {
    audit.patientId = params.id
    return inTransaction(deps.db, async (tx) => {
      const access = await authorizePatient({ ...deps, db: tx }, actor, 'record.write', params.id)
      const row = await insert(tx, body, {
        patient_id: params.id,
        recorded_by: actor.userId,
        recorded_at: deps.clock.now(),
      })
      audit.recordId = row.id
      return toView(row, removalRule(actor, access))
    })
  }

/** A use case that marks an entry as entered in error; it stays in the table. */
export const removeEntry =
  (table: EntryTable) =>
  async (
    deps: Deps,
    actor: Actor,
    { params }: { params: { id: string; entryId: string } },
    { audit }: RequestContext,
  ): Promise<{ done: true }> => {
    audit.patientId = params.id
    audit.recordId = params.entryId
    await inTransaction(deps.db, async (tx) => {
      const access = await authorizePatient({ ...deps, db: tx }, actor, 'record.write', params.id)
      const row = await findEntry(tx, table, params.id, params.entryId)
      if (!row) throw new EntryNotFound()
      if (!removalRule(actor, access)(row)) throw new EntryOfAnother()
      await markEntryInError(tx, table, row.id, deps.clock.now())
    })
    return { done: true }
  }
