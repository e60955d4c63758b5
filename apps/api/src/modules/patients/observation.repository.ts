import { sql, type Selectable } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Cursor } from '../../platform/db/page.ts'
import type { Schema } from '../../platform/db/schema.ts'
import { byFamily, type Recorded } from './record-entry.repository.ts'

export type ObservationCode = Schema['observation']['code']
export type ObservationRow = Selectable<Schema['observation']> & Recorded

const seen = (db: Db | Tx, patientId: string) =>
  db
    .selectFrom('observation')
    .selectAll()
    .select(byFamily('observation').as('by_family'))
    .where('patient_id', '=', patientId)
    .where('entered_in_error', '=', false)

export type ObservationFilter = {
  code?: ObservationCode | undefined
  from?: string | undefined
  to?: string | undefined
  after?: Cursor<'instant'> | undefined
  limit: number
}

/** Newest first; one row more than the limit when there are more. */
export async function selectObservations(
  db: Db,
  patientId: string,
  { code, from, to, after, limit }: ObservationFilter,
): Promise<ObservationRow[]> {
  let rows = seen(db, patientId)
    .orderBy('effective_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
  if (code) rows = rows.where('code', '=', code)
  if (from) rows = rows.where('effective_at', '>=', new Date(from))
  if (to) rows = rows.where('effective_at', '<', new Date(to))
  if (after)
    rows = rows.where(sql<boolean>`(effective_at, id) < (${after.key}::timestamptz, ${after.id}::uuid)`)
  return rows.execute()
}

/** The newest value of each code. */
export const selectLatestObservations = (db: Db | Tx, patientId: string): Promise<ObservationRow[]> =>
  seen(db, patientId)
    .distinctOn('code')
    .orderBy('code')
    .orderBy('effective_at', 'desc')
    .orderBy('id', 'desc')
    .execute()

export type NewPanel = {
  patientId: string
  panelId: string
  encounterId: string | null
  values: readonly { code: ObservationCode; value: number; unit: string }[]
  effectiveAt: Date
  recordedBy: string
}

/** Writes values that were taken together. */
export async function insertPanel(
  tx: Tx,
  { patientId, panelId, encounterId, values, effectiveAt, recordedBy }: NewPanel,
): Promise<ObservationRow[]> {
  const rows = await tx
    .insertInto('observation')
    .values(
      values.map((one) => ({
        ...one,
        patient_id: patientId,
        panel_id: panelId,
        encounter_id: encounterId,
        effective_at: effectiveAt,
        recorded_by: recordedBy,
      })),
    )
    .returningAll()
    .returning(byFamily('observation').as('by_family'))
    .execute()
  await refreshBodyMeasures(tx, patientId)
  return rows
}

export const findPanel = (tx: Tx, patientId: string, panelId: string): Promise<ObservationRow[]> =>
  seen(tx, patientId).where('panel_id', '=', panelId).execute()

export async function markPanelInError(tx: Tx, patientId: string, panelId: string): Promise<void> {
  await tx
    .updateTable('observation')
    .set({ entered_in_error: true })
    .where('patient_id', '=', patientId)
    .where('panel_id', '=', panelId)
    .execute()
  await refreshBodyMeasures(tx, patientId)
}

// The profile's height and weight are the newest that were measured; those of an imported profile stay until one is.
async function refreshBodyMeasures(tx: Tx, patientId: string): Promise<void> {
  const newest = (code: ObservationCode) => sql<number | null>`(select value from observation
    where patient_id = ${patientId} and code = ${code} and not entered_in_error
    order by effective_at desc, id desc limit 1)`
  await tx
    .updateTable('patient')
    .set({
      height_cm: sql`coalesce(${newest('height')}, height_cm)`,
      weight_kg: sql`coalesce(${newest('weight')}, weight_kg)`,
    })
    .where('id', '=', patientId)
    .execute()
}
