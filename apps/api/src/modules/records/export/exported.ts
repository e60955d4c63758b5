import { sql, type RawBuilder } from 'kysely'

/** What is asked of a patient, by FHIR resource, under every id that is theirs. */
export type Exported = Record<string, (patientId: string) => RawBuilder<Record<string, unknown>>>

/** A laboratory's own paper belongs to a patient once the report is released. */
export const released = sql<boolean>`(purpose <> 'lab_report' or id in (
  select file_id from diagnostic_report where status in ('released', 'superseded')))`
