import type * as contract from '@imeds/contracts/consultation'
import { inTransaction } from '../../platform/db/database.ts'
import type { Handler } from '../../platform/http/route.ts'
import { findNewestNote, insertNote, listStandingNotes } from './clinical-note.repository.ts'
import { EncounterNotInProgress, NoteChanged, NoteNotReady } from './consultation.errors.ts'
import { findEncounter, lockEncounter } from './encounter.repository.ts'
import { toNoteView } from './clinical-note.view.ts'
import { requireSide } from './encounter.scope.ts'

export const getClinicalNote: Handler<typeof contract.getClinicalNote> = async (
  { db },
  actor,
  { params },
  { audit },
) => {
  const { encounter, side } = await requireSide(db, actor, await findEncounter(db, params.id))
  audit.patientId = encounter.patient_id
  if (side === 'patient' && encounter.status !== 'finished') throw new NoteNotReady()
  return toNoteView(await findNewestNote(db, encounter.id))
}

/** What was to be read of the notes at any time since the end. */
export const listClinicalNoteVersions: Handler<typeof contract.listClinicalNoteVersions> = async (
  { db },
  actor,
  { params },
  { audit },
) => {
  const { encounter } = await requireSide(db, actor, await findEncounter(db, params.id))
  audit.patientId = encounter.patient_id
  if (encounter.status !== 'finished') throw new NoteNotReady()
  return { items: (await listStandingNotes(db, encounter.id)).map(toNoteView) }
}

/** Saves what the practitioner wrote as the next version; earlier versions stay. */
export const saveClinicalNote: Handler<typeof contract.saveClinicalNote> = (
  { db, clock },
  actor,
  { params, body },
  { audit },
) =>
  inTransaction(db, async (tx) => {
    const { encounter } = await requireSide(tx, actor, await lockEncounter(tx, params.id), 'practitioner')
    audit.patientId = encounter.patient_id
    if (encounter.status !== 'in_progress') throw new EncounterNotInProgress()
    const { version, ...sections } = body
    const newest = await findNewestNote(tx, encounter.id)
    if ((newest?.version ?? 0) !== version) throw new NoteChanged({ data: { version: newest?.version ?? 0 } })
    return toNoteView(
      await insertNote(tx, encounter.id, {
        version: version + 1,
        sections,
        correctionReason: null,
        authorUserId: actor.userId,
        writtenAt: clock.now(),
      }),
    )
  })
