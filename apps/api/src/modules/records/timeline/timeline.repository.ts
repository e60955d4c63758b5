import { sql, type RawBuilder } from 'kysely'
import type { TimelineKind } from '@imeds/contracts/records'
import type { Db } from '../../../platform/db/database.ts'
import type { Cursor } from '../../../platform/db/page.ts'

export type TimelineRow = { kind: TimelineKind; id: string; at: Date; detail: Record<string, unknown> }

/** Rows `id`, `at`, `detail` of one patient, for each kind; a new kind of entry is one more of these. */
export const entriesOf: Record<TimelineKind, (patientId: string) => RawBuilder<unknown>> = {
  encounter: (patientId) => sql`
    select e.id, e.arrived_at as at, jsonb_build_object('appointmentId', e.appointment_id, 'status', e.status,
      'mode', e.mode, 'practitionerName', p.given_name || ' ' || p.family_name, 'facilityName', f.name,
      'timeZone', f.time_zone, 'diagnosis', case when e.status = 'finished' then (select nullif(n.diagnosis, '')
        from clinical_note n where n.encounter_id = e.id order by n.version desc limit 1) end) as detail
    from encounter e join practitioner p on p.id = e.practitioner_id join facility f on f.id = e.facility_id
    where e.patient_id = ${patientId}`,
  prescription: (patientId) => sql`
    select id, signed_at as at, jsonb_build_object('version', version,
      'practitionerName', content -> 'practitioner' ->> 'name', 'diagnosis', content ->> 'diagnosis',
      'medicines', (select coalesce(jsonb_agg(line ->> 'genericName' || ' ' || (line ->> 'strength')), '[]')
        from jsonb_array_elements(content -> 'medicationRequests') line),
      'tests', (select coalesce(jsonb_agg(line ->> 'testName'), '[]')
        from jsonb_array_elements(content -> 'serviceRequests') line)) as detail
    from prescription where patient_id = ${patientId} and status = 'signed'`,
  observation: (patientId) => sql`
    select panel_id as id, effective_at as at, jsonb_build_object('values', jsonb_agg(jsonb_build_object(
      'code', code, 'value', value, 'unit', unit) order by code desc)) as detail
    from observation where patient_id = ${patientId} and not entered_in_error group by panel_id, effective_at`,
  document: (patientId) => sql`
    select d.id, d.document_date::timestamp at time zone 'Asia/Kolkata' as at, jsonb_build_object(
      'documentKind', d.kind, 'title', d.title, 'documentDate', d.document_date, 'fileId', d.file_id,
      'contentType', file.content_type, 'byFamily', exists (select from related_person r
        where r.patient_id = d.patient_id and r.user_id = d.recorded_by)) as detail
    from document_reference d join file on file.id = d.file_id
    where d.patient_id = ${patientId} and d.removed_at is null`,
  bill: (patientId) => sql`
    select b.id, coalesce(b.issued_at, b.created_at) as at, jsonb_build_object('billKind', b.kind,
      'status', b.status, 'number', b.number, 'totalPaise', b.total_paise, 'facilityName', f.name) as detail
    from bill b join facility f on f.id = b.facility_id
    where b.patient_id = ${patientId} and b.status <> 'cancelled'`,
}

export type TimelineFilter = {
  kinds: readonly TimelineKind[]
  from?: string | undefined
  to?: string | undefined
  after?: Cursor<'instant'> | undefined
  limit: number
}

/** Newest first; one row more than the limit when there are more. */
export async function selectTimeline(
  db: Db,
  patientId: string,
  { kinds, from, to, after, limit }: TimelineFilter,
): Promise<TimelineRow[]> {
  if (kinds.length === 0) return []
  // The wire knows milliseconds: finer ones would hide rows from the next page.
  const parts = kinds.map(
    (kind) => sql`select ${sql.lit(kind)} as kind, id, date_trunc('milliseconds', at) as at, detail
      from (${entriesOf[kind](patientId)}) entry`,
  )
  const conditions = [
    ...(from ? [sql`at >= ${from}::timestamptz`] : []),
    ...(to ? [sql`at < ${to}::timestamptz`] : []),
    ...(after ? [sql`(at, id) < (${after.key}::timestamptz, ${after.id}::uuid)`] : []),
  ]
  const { rows } = await sql<TimelineRow>`select kind, id, at, detail
    from (${sql.join(parts, sql` union all `)}) entry
    ${conditions.length ? sql`where ${sql.join(conditions, sql` and `)}` : sql``}
    order by at desc, id desc limit ${limit + 1}`.execute(db)
  return rows
}
