import type { saveClinicalNote } from '@imeds/contracts/consultation'
import type { BodyOf } from '@imeds/contracts'
import { onConstraint, type Db, type Tx } from '../../platform/db/database.ts'
import { NoteChanged } from './consultation.errors.ts'

export type Sections = Omit<BodyOf<typeof saveClinicalNote>, 'version'>

export const findNewestNote = (db: Db | Tx, encounterId: string) =>
  db
    .selectFrom('clinical_note')
    .selectAll()
    .where('encounter_id', '=', encounterId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
export type NoteRow = NonNullable<Awaited<ReturnType<typeof findNewestNote>>>

export const insertNote = (
  tx: Tx,
  encounterId: string,
  version: number,
  { lastMenstrualPeriod, ...sections }: Sections,
  authorUserId: string,
  writtenAt: Date,
) =>
  tx
    .insertInto('clinical_note')
    .values({
      encounter_id: encounterId,
      version,
      ...sections,
      last_menstrual_period: lastMenstrualPeriod,
      author_user_id: authorUserId,
      written_at: writtenAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
    .catch(onConstraint('clinical_note_pkey', () => new NoteChanged()))
