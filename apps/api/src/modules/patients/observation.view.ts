import type { z } from 'zod'
import type { Observation } from '@imeds/contracts/patients'
import type { ObservationRow } from './observation.repository.ts'
import type { MayRemove } from './record-entry.scope.ts'

export const toObservationView = (
  row: ObservationRow,
  mayRemove: MayRemove,
): z.output<typeof Observation> => ({
  id: row.id,
  panelId: row.panel_id,
  code: row.code,
  value: row.value,
  unit: row.unit,
  effectiveAt: row.effective_at.toISOString(),
  abilities: { remove: mayRemove(row) },
})
