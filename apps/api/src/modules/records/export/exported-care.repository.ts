import { sql } from 'kysely'
import { ofPerson } from '../../patients/index.ts'
import { released, type Exported } from './exported.ts'

/** Who the person is, and what was found, said and agreed in their care. */
export const exportedCare: Exported = {
  Patient: (
    id,
  ) => sql`select id, name, gender, birth_date, phone, alternate_phone, email, address_line, city, state,
    pin_code, height_cm, weight_kg, medical_history, reference, abha_number, photo_file_id, merged_into, created_at, updated_at
    from patient where ${ofPerson('id', id)} order by merged_into nulls first`,
  RelatedPerson: (id) => sql`select r.id, u.name, r.relation, r.guardian, r.created_at, r.ended_at
    from related_person r join user_account u on u.id = r.user_id where ${ofPerson('r.patient_id', id)} order by r.created_at`,
  Registration: (id) => sql`select f.name as facility, r.patient_number, r.registered_at
    from patient_registration r join facility f on f.id = r.facility_id
    where ${ofPerson('r.patient_id', id)} order by r.registered_at`,
  Contact: (id) =>
    sql`select name, relation, phone, guardian from patient_contact where ${ofPerson('patient_id', id)}`,
  AllergyIntolerance: (id) => sql`select id, substance, reaction, severity, recorded_at, removed_at
    from allergy_intolerance where ${ofPerson('patient_id', id)} order by recorded_at`,
  Condition: (id) => sql`select id, name, since, clinical_status, recorded_at, removed_at
    from condition where ${ofPerson('patient_id', id)} order by recorded_at`,
  MedicationStatement: (id) => sql`select id, medicine, dosage, since, ended_on, recorded_at, removed_at
    from medication_statement where ${ofPerson('patient_id', id)} order by recorded_at`,
  Observation: (id) => sql`select id, panel_id, encounter_id, code, value, unit, effective_at, recorded_at,
    entered_in_error from observation where ${ofPerson('patient_id', id)} order by effective_at, id`,
  Appointment: (
    id,
  ) => sql`select a.id, a.status, a.mode, a.visit, a.starts_at, a.ends_at, a.reason, a.symptoms,
    a.fee_paise, a.cancelled_as, a.cancel_reason, a.created_at, f.name as facility,
    p.given_name || ' ' || p.family_name as practitioner,
    (select q.letter || t.number from queue_token t join token_queue q on q.id = t.queue_id
      where t.appointment_id = a.id order by t.id desc limit 1) as token,
    (select jsonb_agg(jsonb_build_object('change', h.change, 'status', h.status, 'startsAt', h.starts_at,
      'at', h.changed_at, 'note', h.note) order by h.id) from appointment_history h where h.appointment_id = a.id) as history
    from appointment a join facility f on f.id = a.facility_id join practitioner p on p.id = a.practitioner_id
    where ${ofPerson('a.patient_id', id)} order by a.starts_at`,
  Encounter: (
    id,
  ) => sql`select e.id, e.appointment_id, e.status, e.mode, e.arrived_at, e.admitted_at, e.finished_at,
    f.name as facility, p.given_name || ' ' || p.family_name as practitioner,
    case when e.status = 'finished' then (select jsonb_agg(jsonb_build_object('version', n.version,
      'complaints', n.complaints, 'history', n.history, 'findings', n.findings, 'investigations', n.investigations,
      'diagnosis', n.diagnosis, 'writtenAt', n.written_at, 'correctionReason', n.correction_reason) order by n.version)
      from clinical_note n where n.encounter_id = e.id) end as notes
    from encounter e join facility f on f.id = e.facility_id join practitioner p on p.id = e.practitioner_id
    where ${ofPerson('e.patient_id', id)} order by e.arrived_at`,
  Communication: (id) => sql`select m.id, m.encounter_id, m.seq, m.sender, m.body, m.file_id, m.sent_at
    from chat_message m join encounter e on e.id = m.encounter_id where ${ofPerson('e.patient_id', id)}
    order by e.arrived_at, m.seq`,
  MedicationRequest: (
    id,
  ) => sql`select id, encounter_id, version, status, signed_at, verification_code, content,
    (select jsonb_agg(jsonb_build_object('rule', o.rule, 'subject', o.subject, 'finding', o.finding_text,
      'reason', o.reason, 'at', o.overridden_at) order by o.id) from prescription_override o
      where o.prescription_id = prescription.id) as overrides
    from prescription where ${ofPerson('patient_id', id)} and status <> 'draft' order by signed_at`,
  MedicineReminder: (id) => sql`select id, prescription_id, starts_on, times, time_zone, status, created_at
    from medicine_reminder where ${ofPerson('patient_id', id)} order by id`,
  DocumentReference: (id) => sql`select id, file_id, kind, title, document_date, recorded_at, removed_at
    from document_reference where ${ofPerson('patient_id', id)} order by document_date`,
  Media: (id) => sql`select id, purpose, name, content_type, size, sha256, tags, stored_at
    from file where ${ofPerson('patient_id', id)} and status = 'stored' and ${released} order by id`,
  Consent: (
    id,
  ) => sql`select id, kind, given, implied, text_version, encounter_id, given_at, null::text[] as kinds,
    null::text as practitioner, null::timestamptz as ends_at, null::timestamptz as revoked_at
    from consent where ${ofPerson('patient_id', id)}
    union all select s.id, 'record_share', true, false, s.text_version, null, s.starts_at, s.kinds,
      p.given_name || ' ' || p.family_name, s.ends_at, s.revoked_at
    from record_share s join practitioner p on p.id = s.practitioner_id where ${ofPerson('s.patient_id', id)}
    union all select null, 'recording', c.given, false, c.text_version, k.encounter_id, c.said_at, null, null, null, null
    from recording_consent c join call_participant k on k.id = c.participant_id
    join encounter e on e.id = k.encounter_id
    where k.seat = 'patient' and ${ofPerson('e.patient_id', id)}
    union all select l.id, 'registration_withdrawn', false, false, null, null, w.withdrawn_at, null, f.name, null, null
    from patient_link_withdrawal w join patient_link l on l.id = w.link_id join facility f on f.id = w.facility_id
    where ${ofPerson('w.patient_id', id)} order by given_at`,
  // That it exists and till when; it is watched in IMEDS, where each look is written down.
  Recording: (
    id,
  ) => sql`select r.encounter_id, r.status, r.length_ms, r.size, r.sha256, r.composed_at, r.keep_until, r.removed_at,
    (select jsonb_agg(jsonb_build_object('startedAt', i.started_at, 'endedAt', i.ended_at) order by i.started_at)
      from recording_interval i where i.encounter_id = r.encounter_id) as intervals
    from recording r join encounter e on e.id = r.encounter_id where ${ofPerson('e.patient_id', id)}
    order by r.encounter_id`,
  Review: (
    id,
  ) => sql`select r.id, r.appointment_id, p.given_name || ' ' || p.family_name as practitioner, r.written_at,
    r.stars, r.text, r.text_status, r.text_reason, r.answer, r.answer_status, r.withdrawn_at,
    (select jsonb_agg(jsonb_build_object('version', v.version, 'stars', v.stars, 'text', v.text, 'at', v.changed_at)
      order by v.version) from review_version v where v.review_id = r.id) as versions
    from review r join practitioner p on p.id = r.practitioner_id where ${ofPerson('r.patient_id', id)} order by r.id`,
  // People by what they are, as on the page that lists them: their names are theirs.
  AuditEvent: (id) => sql`select id, at, action, operation, record_type, actor_role as role, outcome, reason
    from audit_event where ${ofPerson('patient_id', id)} order by id`,
}
