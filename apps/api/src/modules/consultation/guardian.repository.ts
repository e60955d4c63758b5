import type { GuardianRelation } from '@imeds/contracts/consultation'
import type { Db, Tx } from '../../platform/db/database.ts'
import { guardianRelationOf } from './guardian-relation.ts'

export type Guardian = { id: string; name: string; relation: GuardianRelation }

/** The identified adults of a minor: guardians with a login, the first one entered first. */
export async function listGuardians(db: Db | Tx, patientId: string): Promise<Guardian[]> {
  const rows = await db
    .selectFrom('related_person')
    .innerJoin('user_account', 'user_account.id', 'related_person.user_id')
    .select(['related_person.id', 'user_account.name', 'related_person.relation'])
    .where('patient_id', '=', patientId)
    .where('guardian', '=', true)
    .where('ended_at', 'is', null)
    .orderBy('related_person.created_at')
    .orderBy('related_person.id')
    .execute()
  return rows.map((row) => ({ ...row, relation: guardianRelationOf(row.relation) }))
}

/** The adult who is with the minor in an encounter, and who says so; nothing until it is confirmed. */
export async function findConfirmedGuardian(
  db: Db | Tx,
  encounterId: string,
): Promise<(Guardian & { confirmedBy: string; confirmedAt: Date }) | undefined> {
  const row = await db
    .selectFrom('encounter')
    .innerJoin('related_person', 'related_person.id', 'encounter.guardian_id')
    .innerJoin('user_account', 'user_account.id', 'related_person.user_id')
    .innerJoin('user_account as by', 'by.id', 'encounter.guardian_confirmed_by')
    .select([
      'related_person.id',
      'user_account.name',
      'related_person.relation',
      'by.name as confirmedBy',
      'encounter.guardian_confirmed_at as confirmedAt',
    ])
    .where('encounter.id', '=', encounterId)
    .executeTakeFirst()
  return row && { ...row, relation: guardianRelationOf(row.relation), confirmedAt: row.confirmedAt! }
}

export const setGuardian = (
  tx: Tx,
  encounterId: string,
  { guardianId, by, at }: { guardianId: string; by: string; at: Date },
) =>
  tx
    .updateTable('encounter')
    .set({ guardian_id: guardianId, guardian_confirmed_by: by, guardian_confirmed_at: at })
    .where('id', '=', encounterId)
    .execute()
