import type { Insertable } from 'kysely'
import { onConstraint, type Db, type Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import { FileTaken } from '../../files/index.ts'
import { ofPerson } from '../../patients/index.ts'
import { CoverageExists } from '../insurance.errors.ts'

const standing = (db: Db | Tx) => db.selectFrom('coverage').selectAll().where('removed_at', 'is', null)
export type CoverageRow = NonNullable<Awaited<ReturnType<typeof findCoverage>>>

export const findCoverage = (db: Db | Tx, id: string) => standing(db).where('id', '=', id).executeTakeFirst()

/** Also one that was taken away: for the claims that rest on it. */
export const findAnyCoverage = (db: Db | Tx, id: string) =>
  db.selectFrom('coverage').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

export const listCoverageRows = (db: Db | Tx, patientId: string) =>
  standing(db)
    .where(ofPerson('coverage.patient_id', patientId))
    .orderBy('period_end', 'desc')
    .orderBy('id', 'desc')
    .execute()

export async function insertCoverage(tx: Tx, values: Insertable<Schema['coverage']>): Promise<CoverageRow> {
  return tx
    .insertInto('coverage')
    .values(values)
    .returningAll()
    .executeTakeFirstOrThrow()
    .catch(onConstraint('coverage_once', () => new CoverageExists()))
}

export async function markCoverageRemoved(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.updateTable('coverage').set({ removed_at: at }).where('id', '=', id).execute()
}

export type CardRow = Awaited<ReturnType<typeof listCards>>[number]

export const listCards = (db: Db | Tx, coverageIds: readonly string[]) =>
  db
    .selectFrom('coverage_card')
    .innerJoin('file', 'file.id', 'coverage_card.file_id')
    .select(['coverage_card.coverage_id', 'file.id', 'file.content_type', 'file.store_key', 'file.size'])
    .where('coverage_card.coverage_id', 'in', [...coverageIds])
    .orderBy('coverage_card.added_at')
    .execute()

export async function insertCard(tx: Tx, coverageId: string, fileId: string, at: Date): Promise<void> {
  await tx
    .insertInto('coverage_card')
    .values({ coverage_id: coverageId, file_id: fileId, added_at: at })
    .execute()
    .catch(onConstraint('coverage_card_file_id_key', () => new FileTaken()))
    .catch(onConstraint('coverage_card_pkey', () => new FileTaken()))
}
