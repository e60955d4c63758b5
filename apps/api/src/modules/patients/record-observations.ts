import type { InputOf, ReplyOf } from '@imeds/contracts'
import { observationLimits, type recordObservations as contract } from '@imeds/contracts/patients'
import type { Actor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { inTransaction, type Tx } from '../../platform/db/database.ts'
import { InvalidRequest } from '../../platform/errors.ts'
import type { RequestContext } from '../../platform/http/route.ts'
import { newId } from '../../platform/ids.ts'
import { insertPanel, type ObservationCode, type ObservationRow } from './observation.repository.ts'
import { toObservationView } from './observation.view.ts'
import { authorizePatient } from './patients.scope.ts'
import { removalRule } from './record-entry.scope.ts'

/** Records vital signs that were taken together. */
export async function recordObservations(
  deps: Deps,
  actor: Actor,
  { params, body }: InputOf<typeof contract>,
  { audit }: RequestContext,
): Promise<ReplyOf<typeof contract>> {
  audit.patientId = params.id
  const now = deps.clock.now()
  const at = body.effectiveAt ? new Date(body.effectiveAt) : now
  if (at > now) throw new InvalidRequest({ fields: [{ path: 'body.effectiveAt', code: 'in_future' }] })
  return inTransaction(deps.db, async (tx) => {
    const access = await authorizePatient({ ...deps, db: tx }, actor, 'record.write', params.id)
    const rows = await recordPanel(tx, {
      patientId: params.id,
      values: body.values,
      at,
      recordedBy: actor.userId,
    })
    const panelId = rows[0]!.panel_id
    audit.recordId = panelId
    const mayRemove = removalRule(actor, access)
    return { panelId, items: rows.map((row) => toObservationView(row, mayRemove)) }
  })
}

export type Panel = {
  patientId: string
  values: readonly { code: ObservationCode; value: number }[]
  at: Date
  recordedBy: string
  encounterId?: string
}

/** Writes values that were checked against `observationLimits`, each in its one unit; the caller has authorised. */
export const recordPanel = (
  tx: Tx,
  { patientId, values, at, recordedBy, encounterId }: Panel,
): Promise<ObservationRow[]> =>
  insertPanel(tx, {
    patientId,
    panelId: newId(),
    encounterId: encounterId ?? null,
    values: values.map((one) => ({ ...one, unit: observationLimits[one.code].unit })),
    effectiveAt: at,
    recordedBy,
  })

/** A height or weight given in the profile is a measurement like any other. */
export async function recordBodyMeasures(
  tx: Tx,
  {
    body: { heightCm, weightKg },
    ...by
  }: Omit<Panel, 'values'> & {
    body: { heightCm?: number | null | undefined; weightKg?: number | null | undefined }
  },
): Promise<void> {
  const values = [
    { code: 'height' as const, value: heightCm },
    { code: 'weight' as const, value: weightKg },
  ].flatMap(({ code, value }) => (value == null ? [] : [{ code, value }]))
  if (values.length) await recordPanel(tx, { ...by, values })
}
