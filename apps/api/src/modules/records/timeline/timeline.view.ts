import { TimelineEntry } from '@imeds/contracts/records'
import type { TimelineRow } from './timeline.repository.ts'

/** A row of the timeline in the shape of its kind. */
export function toEntry(
  { kind, id, at, detail }: TimelineRow,
  mayRemoveDocument: (byFamily: boolean) => boolean,
): TimelineEntry {
  const common = { kind, id, at: at.toISOString() }
  if (kind !== 'document') return TimelineEntry.parse({ ...common, ...detail })
  const byFamily = detail['byFamily'] === true
  return TimelineEntry.parse({
    ...common,
    ...detail,
    recordedBy: byFamily ? 'family' : 'practitioner',
    abilities: { remove: mayRemoveDocument(byFamily) },
  })
}
