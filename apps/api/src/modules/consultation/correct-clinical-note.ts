import type * as contract from '@imeds/contracts/consultation'
import { clinicalNoteCorrected } from '@imeds/contracts/consultation'
import { inTransaction } from '../../platform/db/database.ts'
import type { Handler } from '../../platform/http/route.ts'
import { findNewestNote, insertNote, type NoteRow, type Sections } from './clinical-note.repository.ts'
import { toNoteView } from './clinical-note.view.ts'
import { EncounterNotFinished, NoteChanged, NothingCorrected } from './consultation.errors.ts'
import { encounterTopics } from './consultation.topics.ts'
import { lockEncounter } from './encounter.repository.ts'
import { requireSide } from './encounter.scope.ts'

/** Who held the consultation mends its notes after the end: a further version says what holds, and why. */
export const correctClinicalNote: Handler<typeof contract.correctClinicalNote> = (
  deps,
  actor,
  { params, body },
  { audit },
) =>
  inTransaction(deps.db, async (tx) => {
    const { encounter } = await requireSide(tx, actor, await lockEncounter(tx, params.id), 'practitioner')
    audit.patientId = encounter.patient_id
    if (encounter.status !== 'finished') throw new EncounterNotFinished()
    const { version, reason, ...sections } = body
    const newest = await findNewestNote(tx, encounter.id)
    if ((newest?.version ?? 0) !== version) throw new NoteChanged({ data: { version: newest?.version ?? 0 } })
    if (saysTheSame(newest, sections)) throw new NothingCorrected()
    const corrected = await insertNote(tx, encounter.id, {
      version: version + 1,
      sections,
      correctionReason: reason,
      authorUserId: actor.userId,
      writtenAt: deps.clock.now(),
    })
    await deps.publish(
      tx,
      clinicalNoteCorrected(
        { encounterId: encounter.id, appointmentId: encounter.appointment_id, version: version + 1 },
        await encounterTopics(tx, encounter),
      ),
    )
    return toNoteView(corrected)
  })

const saysTheSame = (row: NoteRow | undefined, sections: Sections): boolean => {
  const { complaints, history, findings, investigations, diagnosis, lastMenstrualPeriod } = toNoteView(row)
  const before: Sections = { complaints, history, findings, investigations, diagnosis, lastMenstrualPeriod }
  return (Object.keys(before) as (keyof Sections)[]).every((section) => before[section] === sections[section])
}
