import { sql } from 'kysely'
import type { saveClinicalNote } from '@imeds/contracts/consultation'
import type { BodyOf } from '@imeds/contracts'
import { onConstraint, type Db, type Tx } from '../../platform/db/database.ts'
import { NoteChanged } from './consultation.errors.ts'

export type Sections = Omit<BodyOf<typeof saveClinicalNote>, 'version'>

const notesOf = (db: Db | Tx, encounterId: string) =>
  db
    .selectFrom('clinical_note')
    .leftJoin('practitioner', 'practitioner.user_id', 'clinical_note.author_user_id')
    .selectAll('clinical_note')
    .select(sql<string | null>`practitioner.given_name || ' ' || practitioner.family_name`.as('author_name'))
    .where('encounter_id', '=', encounterId)
    .orderBy('version', 'desc')

export const findNewestNote = (db: Db | Tx, encounterId: string) =>
  notesOf(db, encounterId).limit(1).executeTakeFirst()
export type NoteRow = NonNullable<Awaited<ReturnType<typeof findNewestNote>>>

/** The version that stood at the end, and each correction since, newest first. */
export const listStandingNotes = (db: Db | Tx, encounterId: string): Promise<NoteRow[]> =>
  notesOf(db, encounterId)
    .where((eb) =>
      eb.or([
        eb('correction_reason', 'is not', null),
        eb('version', '=', (nested) =>
          nested
            .selectFrom('clinical_note as last')
            .select((one) => one.fn.max('last.version').as('version'))
            .where('last.encounter_id', '=', encounterId)
            .where('last.correction_reason', 'is', null),
        ),
      ]),
    )
    .execute()

export type NewNote = {
  version: number
  sections: Sections
  /** Why it was corrected after the end; null while the consultation goes on. */
  correctionReason: string | null
  authorUserId: string
  writtenAt: Date
}

export async function insertNote(tx: Tx, encounterId: string, note: NewNote): Promise<NoteRow> {
  const { lastMenstrualPeriod, ...texts } = note.sections
  await tx
    .insertInto('clinical_note')
    .values({
      encounter_id: encounterId,
      version: note.version,
      ...texts,
      last_menstrual_period: lastMenstrualPeriod,
      correction_reason: note.correctionReason,
      author_user_id: note.authorUserId,
      written_at: note.writtenAt,
    })
    .execute()
    .catch(onConstraint('clinical_note_pkey', () => new NoteChanged()))
  return (await findNewestNote(tx, encounterId))!
}
