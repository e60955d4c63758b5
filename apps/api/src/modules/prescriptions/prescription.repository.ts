import type { PrescriptionContent } from '@imeds/contracts/prescriptions'
import type { z } from 'zod'
import { onConstraint, type Db, type Tx } from '../../platform/db/database.ts'
import type { Cursor } from '../../platform/db/page.ts'
import { DraftExists } from './prescription.errors.ts'
import { ofPerson } from '../patients/index.ts'

export type Content = z.output<typeof PrescriptionContent>

export const findDraft = (db: Db | Tx, encounterId: string) =>
  db
    .selectFrom('prescription')
    .selectAll()
    .where('encounter_id', '=', encounterId)
    .where('status', '=', 'draft')
    .executeTakeFirst()
export type PrescriptionRow = NonNullable<Awaited<ReturnType<typeof findDraft>>>

export const findCurrent = (db: Db | Tx, encounterId: string) =>
  db
    .selectFrom('prescription')
    .selectAll()
    .where('encounter_id', '=', encounterId)
    .where('status', '=', 'signed')
    .executeTakeFirst()

const withSuccessor = (db: Db | Tx) =>
  db
    .selectFrom('prescription')
    .leftJoin('prescription as successor', (join) =>
      join.onRef('successor.replaces_id', '=', 'prescription.id').on('successor.status', '<>', 'draft'),
    )
    .innerJoin('facility', 'facility.id', 'prescription.facility_id')
    .selectAll('prescription')
    .select(['successor.id as replaced_by_id', 'facility.time_zone', 'facility.city as facility_city'])
export type SignedRow = NonNullable<Awaited<ReturnType<typeof findSigned>>>

export const findSigned = (db: Db | Tx, id: string) =>
  withSuccessor(db)
    .where('prescription.id', '=', id)
    .where('prescription.status', '<>', 'draft')
    .executeTakeFirst()

export const findByVerificationCode = (db: Db, code: string) =>
  withSuccessor(db)
    .where('prescription.verification_code', '=', code)
    .where('prescription.status', '<>', 'draft')
    .executeTakeFirst()

export type NewDraft = {
  encounterId: string
  patientId: string
  practitionerId: string
  facilityId: string
  replaces?: { id: string; version: number; reason: string }
}

export const insertDraft = (
  tx: Tx,
  { encounterId, patientId, practitionerId, facilityId, replaces }: NewDraft,
) =>
  tx
    .insertInto('prescription')
    .values({
      encounter_id: encounterId,
      patient_id: patientId,
      practitioner_id: practitionerId,
      facility_id: facilityId,
      ...(replaces
        ? { version: replaces.version + 1, replaces_id: replaces.id, amend_reason: replaces.reason }
        : {}),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
    .catch(onConstraint('prescription_replaces_id_key', () => new DraftExists()))
    .catch(onConstraint('prescription_one_draft', () => new DraftExists()))

export const updateDraft = (tx: Tx, id: string, advice: string, followUpDays: number | null) =>
  tx
    .updateTable('prescription')
    .set({ advice, follow_up_days: followUpDays })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

export const deleteDraft = (tx: Tx, id: string) =>
  tx.deleteFrom('prescription').where('id', '=', id).where('status', '=', 'draft').execute()

export type Seal = {
  content: Content
  sha256: string
  signature: string
  signingKey: string
  code: string
  signedAt: Date
}

/** Freezes the draft, and the version that it replaces steps back. */
export async function sealDraft(
  tx: Tx,
  draft: PrescriptionRow,
  { content, sha256, signature, signingKey, code, signedAt }: Seal,
): Promise<void> {
  await tx
    .insertInto('signing_key')
    .values({ public_key: signingKey })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  if (draft.replaces_id)
    await tx
      .updateTable('prescription')
      .set({ status: 'superseded' })
      .where('id', '=', draft.replaces_id)
      .execute()
  await tx
    .updateTable('prescription')
    .set({
      status: 'signed',
      content: JSON.stringify(content),
      content_sha256: sha256,
      signature,
      signing_key: signingKey,
      verification_code: code,
      signed_at: signedAt,
    })
    .where('id', '=', draft.id)
    .execute()
}

export type PrescriptionFilter = {
  patientUserId?: string | undefined
  practitionerId?: string | undefined
  patientId?: string | undefined
  before?: Cursor<'instant'> | undefined
  limit: number
}

/** Current versions, newest first. `practitionerId`: those of patients in this practitioner's care. */
export function listSigned(
  db: Db,
  { patientUserId, practitionerId, patientId, before, limit }: PrescriptionFilter,
) {
  let query = db
    .selectFrom('prescription')
    .innerJoin('patient', 'patient.id', 'prescription.patient_id')
    .select([
      'prescription.id',
      'prescription.encounter_id',
      'prescription.version',
      'prescription.signed_at',
      'prescription.content',
      'prescription.patient_id',
      'prescription.practitioner_id',
      'patient.name as patient_name',
    ])
    .where('prescription.status', '=', 'signed')
    .orderBy('prescription.signed_at', 'desc')
    .orderBy('prescription.id', 'desc')
    .limit(limit)
  if (patientUserId)
    query = query.where('prescription.patient_id', 'in', (eb) =>
      eb
        .selectFrom('related_person')
        .select('patient_id')
        .where('user_id', '=', patientUserId)
        .where('ended_at', 'is', null),
    )
  if (practitionerId) query = query.where('prescription.practitioner_id', '=', practitionerId)
  if (patientId) query = query.where(ofPerson('prescription.patient_id', patientId))
  if (before)
    query = query.where((eb) =>
      eb(
        eb.refTuple('prescription.signed_at', 'prescription.id'),
        '<',
        eb.tuple(new Date(before.key), before.id),
      ),
    )
  return query.execute()
}
export type ListedRow = Awaited<ReturnType<typeof listSigned>>[number]
