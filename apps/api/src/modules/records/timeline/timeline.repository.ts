import { sql, type RawBuilder } from 'kysely'
import type { TimelineKind } from '@imeds/contracts/records'
import type { Db } from '../../../platform/db/database.ts'
import type { Cursor } from '../../../platform/db/page.ts'
import { ofPerson } from '../../patients/index.ts'

export type TimelineRow = { kind: TimelineKind; id: string; at: Date; detail: Record<string, unknown> }

/** Rows `id`, `at`, `detail` of one person, under whichever id they were written; a new kind of entry is one more of these. */
export const entriesOf: Record<TimelineKind, (patientId: string) => RawBuilder<unknown>> = {
  encounter: (patientId) => sql`
    select e.id, e.arrived_at as at, jsonb_build_object('appointmentId', e.appointment_id, 'status', e.status,
      'mode', e.mode, 'practitionerName', p.given_name || ' ' || p.family_name, 'facilityName', f.name,
      'timeZone', f.time_zone, 'diagnosis', case when e.status = 'finished' then (select nullif(n.diagnosis, '')
        from clinical_note n where n.encounter_id = e.id order by n.version desc limit 1) end,
      'correctedAt', (select to_char(max(n.written_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
        from clinical_note n where n.encounter_id = e.id and n.correction_reason is not null)) as detail
    from encounter e join practitioner p on p.id = e.practitioner_id join facility f on f.id = e.facility_id
    where ${ofPerson('e.patient_id', patientId)} and e.status <> 'cancelled'`,
  prescription: (patientId) => sql`
    select id, signed_at as at, jsonb_build_object('version', version,
      'practitionerName', content -> 'practitioner' ->> 'name', 'diagnosis', content ->> 'diagnosis',
      'medicines', (select coalesce(jsonb_agg(line ->> 'genericName' || ' ' || (line ->> 'strength')), '[]')
        from jsonb_array_elements(content -> 'medicationRequests') line),
      'tests', (select coalesce(jsonb_agg(line ->> 'testName'), '[]')
        from jsonb_array_elements(content -> 'serviceRequests') line)) as detail
    from prescription where ${ofPerson('patient_id', patientId)} and status = 'signed'`,
  diagnostic_report: (patientId) => sql`
    select r.id, r.released_at as at, jsonb_build_object('version', r.version,
      'laboratoryName', r.content #>> '{laboratory,name}', 'timeZone', r.content #>> '{laboratory,timeZone}',
      'tests', (select coalesce(jsonb_agg(t.name order by t.position), '[]') from (
          select coalesce(nullif(line ->> 'panel', ''), line ->> 'name') as name, min(position) as position
          from jsonb_array_elements(r.content -> 'results') with ordinality as of (line, position) group by 1
          union all select test.name, item.position from lab_order_item item join lab_test test on test.id = item.test_id
          where item.order_id = r.order_id and r.content -> 'results' = '[]') t),
      'results', jsonb_array_length(r.content -> 'results'), 'flagged', jsonb_path_query_array(r.content, '$.results[*] ? (@.flag != null)')) as detail
    from diagnostic_report r where ${ofPerson('r.patient_id', patientId)} and r.status = 'released'`,
  medicine_order: (patientId) => sql`
    select o.id, o.placed_at as at, jsonb_build_object('status', o.status, 'pharmacyName', f.name, 'timeZone', f.time_zone,
      'medicines', (select coalesce(jsonb_agg(jsonb_build_object('name', p.name, 'quantity', l.quantity, 'unit', p.unit)
        order by l.position), '[]') from medicine_order_line l join product p on p.id = l.product_id
        where l.medicine_order_id = o.id and l.dropped_at is null)) as detail
    from medicine_order o join facility f on f.id = o.facility_id
    where ${ofPerson('o.patient_id', patientId)} and o.status not in ('cancelled', 'rejected')`,
  observation: (patientId) => sql`
    select panel_id as id, effective_at as at, jsonb_build_object('values', jsonb_agg(jsonb_build_object(
      'code', code, 'value', value, 'unit', unit) order by code desc)) as detail
    from observation where ${ofPerson('patient_id', patientId)} and not entered_in_error group by panel_id, effective_at`,
  document: (patientId) => sql`
    select d.id, d.document_date::timestamp at time zone 'Asia/Kolkata' as at, jsonb_build_object(
      'documentKind', d.kind, 'title', d.title, 'documentDate', d.document_date, 'fileId', d.file_id,
      'contentType', file.content_type, 'byFamily', exists (select from related_person r
        where r.patient_id = d.patient_id and r.user_id = d.recorded_by)) as detail
    from document_reference d join file on file.id = d.file_id
    where ${ofPerson('d.patient_id', patientId)} and d.removed_at is null`,
  bill: (patientId) => sql`
    select b.id, coalesce(b.issued_at, b.created_at) as at, jsonb_build_object('billKind', b.kind,
      'status', b.status, 'number', b.number, 'totalPaise', b.total_paise, 'facilityName', f.name) as detail
    from bill b join facility f on f.id = b.facility_id
    where ${ofPerson('b.patient_id', patientId)} and b.status <> 'cancelled'`,
  claim: (patientId) => sql`
    select c.id, c.created_at as at, jsonb_build_object('claimKind', c.kind, 'status', c.status, 'payer', coverage.payer,
      'claimedPaise', c.claimed_paise, 'approvedPaise', c.approved_paise, 'paidPaise', c.paid_paise) as detail
    from claim c join coverage on coverage.id = c.coverage_id
    where ${ofPerson('c.patient_id', patientId)} and c.status <> 'cancelled'`,
  package_purchase: (patientId) => sql`
    select b.id, b.activated_at as at, jsonb_build_object('name', b.name, 'status', b.status, 'facilityName', f.name,
      'units', (select sum(quantity) from package_part where purchase_id = b.id),
      'used', (select sum(used_count) from package_part where purchase_id = b.id)) as detail
    from package_purchase b join facility f on f.id = b.facility_id
    where ${ofPerson('b.patient_id', patientId)} and b.activated_at is not null`,
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
