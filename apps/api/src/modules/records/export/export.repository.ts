import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'
import { ofPerson } from '../../patients/index.ts'

type Rows = RawBuilder<Record<string, unknown>>

/** A laboratory's own paper belongs to a patient once the report is released. */
const released = sql<boolean>`(purpose <> 'lab_report' or id in (
  select file_id from diagnostic_report where status in ('released', 'superseded')))`

/**
 * What an export holds of a patient, under every id that is theirs, by FHIR resource. A module that keeps more of a patient adds its resources here: what
 * is missing is missing from everybody's export.
 */
export const exported: Record<string, (patientId: string) => Rows> = {
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
    p.given_name || ' ' || p.family_name as practitioner
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
  ) => sql`select id, encounter_id, version, status, signed_at, verification_code, content
    from prescription where ${ofPerson('patient_id', id)} and status <> 'draft' order by signed_at`,
  ServiceRequest: (
    id,
  ) => sql`select o.id, f.name as laboratory, o.status, o.collection, o.slot_starts_at, o.slot_ends_at,
    o.prescription_id, o.note, o.total_paise, o.address_line, o.city, o.pin_code, o.created_at, o.released_at, o.cancelled_at,
    o.cancel_reason, (select jsonb_agg(test.name order by i.position) from lab_order_item i
      join lab_test test on test.id = i.test_id where i.order_id = o.id) as tests
    from lab_order o join facility f on f.id = o.facility_id where ${ofPerson('o.patient_id', id)} order by o.id`,
  Specimen: (
    id,
  ) => sql`select s.id, s.order_id, s.specimen_type, s.container, s.status, s.accession, s.collected_at, s.received_at,
    s.rejected_at, s.reject_reason, s.quality_note from specimen s join lab_order o on o.id = s.order_id
    where ${ofPerson('o.patient_id', id)} order by s.id`,
  // What is not released yet is the laboratory's work, and no finding.
  DiagnosticReport: (
    id,
  ) => sql`select id, order_id, version, status, amend_reason, released_at, file_id, content
    from diagnostic_report where ${ofPerson('patient_id', id)} and status in ('released', 'superseded') order by released_at`,
  MedicationDispense: (
    id,
  ) => sql`select o.id, f.name as pharmacy, o.status, o.source, o.prescription_id, o.upload_file_id, o.fulfilment,
    o.payment, o.placed_at, o.verified_at, o.total_paise, o.address_line, o.city, o.state, o.pin_code, o.phone, o.note,
    o.sharing_consent_at, o.ended_reason,
    (select jsonb_agg(jsonb_build_object('medicationRequestId', l.medication_request_id, 'name', p.name,
        'quantity', l.quantity, 'unit', p.unit, 'substituted', l.substituted,
        'batches', (select jsonb_agg(jsonb_build_object('number', b.number, 'expiresOn', b.expires_on,
          'quantity', i.quantity, 'unitPricePaise', i.unit_price_paise)) from medicine_order_item i
          join stock_batch b on b.id = i.batch_id where i.medicine_order_line_id = l.id)) order by l.position)
      from medicine_order_line l join product p on p.id = l.product_id where l.medicine_order_id = o.id
      and l.dropped_at is null) as lines,
    (select jsonb_agg(jsonb_build_object('change', h.change, 'status', h.status, 'at', h.changed_at) order by h.id)
      from medicine_order_history h where h.medicine_order_id = o.id) as history
    from medicine_order o join facility f on f.id = o.facility_id where ${ofPerson('o.patient_id', id)} order by o.id`,
  DocumentReference: (id) => sql`select id, file_id, kind, title, document_date, recorded_at, removed_at
    from document_reference where ${ofPerson('patient_id', id)} order by document_date`,
  Media: (id) => sql`select id, purpose, name, content_type, size, sha256, tags, stored_at
    from file where ${ofPerson('patient_id', id)} and status = 'stored' and ${released} order by id`,
  Invoice: (
    id,
  ) => sql`select b.id, b.kind, b.status, b.number, b.issued_at, b.total_paise, b.corrects_bill_id,
    b.created_at, f.name as facility, (select jsonb_agg(jsonb_build_object('description', l.description,
      'quantity', l.quantity, 'unitPricePaise', l.unit_price_paise, 'discountPaise', l.discount_paise,
      'amountPaise', l.amount_paise, 'taxablePaise', l.taxable_paise, 'cgstPaise', l.cgst_paise,
      'sgstPaise', l.sgst_paise, 'igstPaise', l.igst_paise) order by l.position) from bill_line l where l.bill_id = b.id) as lines
    from bill b join facility f on f.id = b.facility_id where ${ofPerson('b.patient_id', id)} order by b.id`,
  PaymentNotice: (
    id,
  ) => sql`select p.id, p.bill_id, p.channel, p.method, p.amount_paise, p.refunded_paise, p.status, p.captured_at
    from payment p join bill b on b.id = p.bill_id where ${ofPerson('b.patient_id', id)} order by p.id`,
  PackagePurchase: (
    id,
  ) => sql`select b.id, b.name, f.name as facility, b.status, b.price_paise, b.created_at, b.activated_at, b.expires_at,
    b.cancelled_at, (select jsonb_agg(jsonb_build_object('label', part.label, 'kind', part.kind, 'quantity', part.quantity,
      'uses', (select jsonb_agg(jsonb_build_object('appointmentId', u.appointment_id, 'labOrderId', u.lab_order_id,
        'usedAt', u.used_at, 'givenBackAt', u.given_back_at) order by u.id) from package_use u where u.part_id = part.id))
      order by part.position) from package_part part where part.purchase_id = b.id) as parts
    from package_purchase b join facility f on f.id = b.facility_id where ${ofPerson('b.patient_id', id)} order by b.id`,
  Coverage: (
    id,
  ) => sql`select id, payer, policy_number, member_id, kind, period_start, period_end, sum_insured_paise,
    recorded_at, removed_at from coverage where ${ofPerson('patient_id', id)} order by id`,
  Claim: (
    id,
  ) => sql`select c.id, c.coverage_id, c.bill_id, c.kind, c.status, c.claimed_paise, c.approved_paise,
    c.paid_paise, c.payer_reference, c.created_at, (select jsonb_agg(jsonb_build_object('status', h.status,
      'note', h.note, 'by', h.changed_as, 'at', h.changed_at) order by h.id)
      from claim_history h where h.claim_id = c.id) as history,
    (select jsonb_agg(jsonb_build_object('sender', m.sender, 'body', m.body, 'sentAt', m.sent_at) order by m.id)
      from claim_message m where m.claim_id = c.id) as messages
    from claim c where ${ofPerson('c.patient_id', id)} order by c.id`,
  Consent: (
    id,
  ) => sql`select id, kind, given, implied, text_version, encounter_id, given_at, null::text[] as kinds,
    null::text as practitioner, null::timestamptz as ends_at, null::timestamptz as revoked_at
    from consent where ${ofPerson('patient_id', id)}
    union all select s.id, 'record_share', true, false, s.text_version, null, s.starts_at, s.kinds,
      p.given_name || ' ' || p.family_name, s.ends_at, s.revoked_at
    from record_share s join practitioner p on p.id = s.practitioner_id where ${ofPerson('s.patient_id', id)} order by given_at`,
  // People by what they are, as on the page that lists them: their names are theirs.
  AuditEvent: (id) => sql`select id, at, action, operation, record_type, actor_role as role, outcome, reason
    from audit_event where ${ofPerson('patient_id', id)} order by id`,
}

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
