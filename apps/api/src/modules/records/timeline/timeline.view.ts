import { TimelineEntry } from '@imeds/contracts/records'
import type { TimelineRow } from './timeline.repository.ts'

/** What the reader may do with entries, by their kind. */
export type EntryAbilities = { removeDocument: (byFamily: boolean) => boolean; readNotes: boolean }
/** On paper nothing can be done. */
export const noAbilities: EntryAbilities = { removeDocument: () => false, readNotes: false }

/** A row of the timeline in the shape of its kind. */
export function toEntry(
  { kind, id, at, detail }: TimelineRow,
  { removeDocument, readNotes }: EntryAbilities,
): TimelineEntry {
  const common = { kind, id, at: at.toISOString(), ...detail }
  if (kind === 'encounter')
    return TimelineEntry.parse({
      ...common,
      abilities: { readNote: readNotes && detail['status'] === 'finished' },
    })
  if (kind !== 'document') return TimelineEntry.parse(common)
  const byFamily = detail['byFamily'] === true
  return TimelineEntry.parse({
    ...common,
    recordedBy: byFamily ? 'family' : 'practitioner',
    abilities: { remove: removeDocument(byFamily) },
  })
}
