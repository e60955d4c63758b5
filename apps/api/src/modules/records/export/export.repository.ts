import type { Db } from '../../../platform/db/database.ts'
import { ofPerson } from '../../patients/index.ts'
import { exportedCare } from './exported-care.repository.ts'
import { exportedCounters } from './exported-counters.repository.ts'
import { released, type Exported } from './exported.ts'

/**
 * What an export holds of a patient. A module that keeps more of a patient adds its resources: `export-complete.int.test.ts`
 * asks for each table that the schema ties to one.
 */
export const exported: Exported = { ...exportedCare, ...exportedCounters }

/** The rows of one resource. */
export const selectExported = async (
  db: Db,
  resourceType: string,
  patientId: string,
): Promise<Record<string, unknown>[]> => (await exported[resourceType]!(patientId).execute(db)).rows

/** The prescriptions whose paper goes along: those in force. */
export const listExportedPrescriptions = (db: Db, patientId: string) =>
  db
    .selectFrom('prescription')
    .select(['id', 'signed_at'])
    .where(ofPerson('patient_id', patientId))
    .where('status', '=', 'signed')
    .orderBy('signed_at')
    .execute()

export const listExportedBills = (db: Db, patientId: string) =>
  db
    .selectFrom('bill')
    .selectAll()
    .where(ofPerson('patient_id', patientId))
    .where('number', 'is not', null)
    .orderBy('id')
    .execute()

/** The reports whose paper goes along: all that were released, replaced ones too. */
export const listExportedReports = (db: Db, patientId: string) =>
  db
    .selectFrom('diagnostic_report')
    .select(['id', 'released_at'])
    .where(ofPerson('patient_id', patientId))
    .where('status', 'in', ['released', 'superseded'])
    .orderBy('released_at')
    .execute()

export const listExportedClaims = (db: Db, patientId: string) =>
  db
    .selectFrom('claim')
    .select(['id', 'created_at'])
    .where(ofPerson('patient_id', patientId))
    .where('status', '<>', 'draft')
    .orderBy('id')
    .execute()

export const listExportedFiles = (db: Db, patientId: string) =>
  db
    .selectFrom('file')
    .selectAll()
    .where(ofPerson('patient_id', patientId))
    .where('status', '=', 'stored')
    .where(released)
    .orderBy('id')
    .execute()
