import { sql } from 'kysely'
import { ofPerson } from '../../patients/index.ts'
import type { Exported } from './exported.ts'

/** What laboratories, pharmacies, desks and insurers did. */
export const exportedCounters: Exported = {
  ServiceRequest: (
    id,
  ) => sql`select o.id, f.name as laboratory, o.status, o.collection, o.slot_starts_at, o.slot_ends_at,
    o.prescription_id, o.note, o.total_paise, o.address_line, o.city, o.pin_code, o.created_at, o.released_at, o.cancelled_at,
    o.cancel_reason, (select jsonb_agg(test.name order by i.position) from lab_order_item i
      join lab_test test on test.id = i.test_id where i.order_id = o.id) as tests,
    (select jsonb_agg(jsonb_build_object('change', h.change, 'status', h.status, 'at', h.at) order by h.id)
      from lab_order_history h where h.order_id = o.id) as history
    from lab_order o join facility f on f.id = o.facility_id where ${ofPerson('o.patient_id', id)} order by o.id`,
  Specimen: (
    id,
  ) => sql`select s.id, s.order_id, s.specimen_type, s.container, s.status, s.accession, s.collected_at, s.received_at,
    s.rejected_at, s.reject_reason, s.quality_note from specimen s join lab_order o on o.id = s.order_id
    where ${ofPerson('o.patient_id', id)} order by s.id`,
  // What is not released yet is the laboratory's work, and no finding.
  DiagnosticReport: (
    id,
  ) => sql`select id, order_id, version, status, amend_reason, released_at, file_id, content,
    (select jsonb_agg(jsonb_build_object('value', c.value, 'toldRole', c.told_role, 'toldAt', c.told_at) order by c.id)
      from critical_callback c where c.report_id = diagnostic_report.id) as callbacks
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
  PackagePurchase: (
    id,
  ) => sql`select k.id, k.name, f.name as facility, k.price_paise, k.status, k.created_at, k.activated_at, k.expires_at,
    k.cancelled_at, (select jsonb_agg(jsonb_build_object('kind', t.kind, 'label', t.label, 'quantity', t.quantity,
        'used', t.used_count, 'uses', (select jsonb_agg(jsonb_build_object('appointmentId', u.appointment_id,
          'serviceRequestId', u.lab_order_id, 'usedAt', u.used_at, 'givenBackAt', u.given_back_at) order by u.used_at)
          from package_use u where u.part_id = t.id)) order by t.position)
      from package_part t where t.purchase_id = k.id) as parts
    from package_purchase k join facility f on f.id = k.facility_id where ${ofPerson('k.patient_id', id)} order by k.id`,
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
  ) => sql`select p.id, p.bill_id, p.channel, p.method, p.amount_paise, p.refunded_paise, p.status, p.captured_at,
    (select r.number from payment_receipt r where r.payment_id = p.id) as receipt_number,
    (select jsonb_agg(jsonb_build_object('amountPaise', r.amount_paise, 'status', r.status, 'channel', r.channel,
      'method', r.method, 'reason', coalesce(r.reason_code, r.reason), 'creditNoteId', r.credit_note_id,
      'requestedAt', r.created_at, 'processedAt', r.processed_at) order by r.id) from refund r where r.payment_id = p.id) as refunds
    from payment p join bill b on b.id = p.bill_id where ${ofPerson('b.patient_id', id)} order by p.id`,
  Coverage: (
    id,
  ) => sql`select id, payer, policy_number, member_id, kind, period_start, period_end, sum_insured_paise,
    recorded_at, removed_at,
    (select jsonb_agg(k.file_id order by k.added_at) from coverage_card k where k.coverage_id = coverage.id) as card_file_ids
    from coverage where ${ofPerson('patient_id', id)} order by id`,
  Claim: (
    id,
  ) => sql`select c.id, c.coverage_id, c.bill_id, c.kind, c.status, c.claimed_paise, c.approved_paise,
    c.paid_paise, c.payer_reference, c.created_at, (select jsonb_agg(jsonb_build_object('status', h.status,
      'note', h.note, 'by', h.changed_as, 'at', h.changed_at) order by h.id)
      from claim_history h where h.claim_id = c.id) as history,
    (select jsonb_agg(jsonb_build_object('kind', d.kind, 'fileId', d.file_id, 'addedAt', d.added_at,
      'removedAt', d.removed_at) order by d.id) from claim_document d where d.claim_id = c.id) as documents,
    (select jsonb_agg(jsonb_build_object('sender', m.sender, 'body', m.body, 'sentAt', m.sent_at) order by m.id)
      from claim_message m where m.claim_id = c.id) as messages
    from claim c where ${ofPerson('c.patient_id', id)} order by c.id`,
}
