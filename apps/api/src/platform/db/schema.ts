// Written by npm run db:types from the migrations; not by hand.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

/** JSON goes in as text and comes out parsed; what comes out is checked by whoever reads it. */
export type Json = ColumnType<unknown, string, string>
export type GeneratedJson = ColumnType<unknown, string | undefined, string>

export type Schema = {
  accession_series: {
    facility_id: string; day: string; last_number: Generated<number>
  }
  allergy_intolerance: {
    id: Generated<string>; patient_id: string; substance: string; reaction: string | null; severity: 'mild' | 'moderate' | 'severe' | null
    recorded_by: string | null; recorded_at: Generated<Date>; removed_at: Date | null
  }
  appointment: {
    id: Generated<string>; practitioner_id: string; patient_id: string; facility_id: string; mode: 'in_person' | 'video' | 'audio' | 'text'
    status: 'held' | 'booked' | 'arrived' | 'in_progress' | 'fulfilled' | 'cancelled' | 'no_show' | 'unattended' | 'expired'
    starts_at: Date; ends_at: Date; hold_expires_at: Date | null; fee_paise: number; visit: 'first' | 'follow_up'
    follow_up_of: string | null; free_follow_up: Generated<boolean>; refund_tiers: Json; change_hours_before: number
    reason: Generated<string>; symptoms: Generated<string[]>; booked_by: string; fulfilled_at: Date | null; cancelled_by: string | null
    cancelled_as: 'patient' | 'practitioner' | 'facility' | null; cancel_reason: string | null; version: Generated<number>
    created_at: Generated<Date>; updated_at: Generated<Date>; payment: Generated<'before' | 'at_desk'>; refund_cap_percent: number | null
    package_purchase_id: string | null
  }
  appointment_history: {
    id: Generated<string>; appointment_id: string; change: string; status: string; starts_at: Date; ends_at: Date; changed_by: string | null
    changed_at: Generated<Date>; note: string | null
  }
  audit_event: {
    id: GeneratedAlways<number>; at: Generated<Date>; actor_user_id: string | null; actor_role: string | null
    action: 'read' | 'create' | 'update' | 'delete' | 'execute'; operation: string; record_type: string; record_id: string | null
    patient_id: string | null; outcome: 'success' | 'refused' | 'failed'; code: string | null; reason: string | null
    ip_address: string | null; user_agent: string | null; request_id: string | null
  }
  audit_seal: {
    seq: number; event_id: number; hash: string; sealed_at: Generated<Date>
  }
  authenticator: {
    user_id: string; secret: string; enrolled_at: Date; confirmed_at: Date | null; last_step: Generated<number>
  }
  bill: {
    id: Generated<string>; kind: Generated<'bill_of_supply' | 'tax_invoice' | 'credit_note'>; facility_id: string; patient_id: string
    subject_type: 'appointment' | 'lab_order' | 'medicine_order' | 'package_purchase' | 'desk_sale'; subject_id: string
    status: 'open' | 'paid' | 'cancelled' | 'refunded' | 'partly_refunded' | 'issued'; number: string | null; financial_year: string | null
    issued_at: Date | null; total_paise: number; corrects_bill_id: string | null; practitioner_id: string | null; document: Json | null
    created_by: string | null; created_at: Generated<Date>; updated_at: Generated<Date>; place_of_supply: string | null
    paid_paise: Generated<number>; issued_unpaid: Generated<boolean>
  }
  bill_line: {
    id: Generated<string>; bill_id: string; position: number; description: string; sac_code: string | null; quantity: number
    unit_price_paise: number; discount_paise: Generated<number>; amount_paise: number; hsn_code: string | null; unit: string | null
    details: string | null; gst_rate_basis_points: number | null; taxable_paise: number | null; cgst_paise: Generated<number>
    sgst_paise: Generated<number>; igst_paise: Generated<number>; returned_quantity: Generated<number>; credited_paise: Generated<number>
    corrects_line_id: string | null; bill_discount_paise: Generated<number>; description_code: string | null; details_code: string | null
    text_params: GeneratedJson
  }
  bill_series: {
    facility_id: string; financial_year: string; kind: 'bill_of_supply' | 'tax_invoice' | 'credit_note' | 'receipt'
    last_number: Generated<number>
  }
  break_glass: {
    id: Generated<string>; user_id: string; patient_id: string; reason: string; opened_at: Date; expires_at: Date
  }
  call_participant: {
    id: Generated<string>; encounter_id: string; seat: 'patient' | 'practitioner' | 'guest'; user_id: string | null
    guest_name: string | null; guest_kind: 'relative' | 'interpreter' | 'practitioner' | null; secret_hash: string | null
    invited_by: string | null; accepted_at: Date | null; withdrawn_at: Date | null; created_at: Generated<Date>; invited_as: string | null
    invitation_expires_at: Date | null; consent_version: string | null
  }
  call_presence: {
    id: string; participant_id: string; encounter_id: string; seat: string; audio: boolean; video: boolean; screen: Generated<boolean>
    last_signal_seq: Generated<number>; joined_at: Date; seen_at: Date; left_at: Date | null
    left_because: 'left' | 'taken_over' | 'removed' | 'silent' | 'ended' | null; connect_ms: number | null; kbps: number | null
    loss: number | null; round_trip_ms: number | null; reconnects: Generated<number>; fall_backs: Generated<number>
    relayed: Generated<boolean>; mode: 'video' | 'audio' | 'text'
  }
  call_signal: {
    recipient_id: string; seq: number; sender_id: string; signal: Json; sent_at: Date
  }
  call_ticket: {
    hash: string; participant_id: string; issued_at: Generated<Date>; expires_at: Date
  }
  catalogue_load: {
    name: string; sha256: string; loaded_at: Generated<Date>
  }
  challenge: {
    id: Generated<string>; purpose: 'registration' | 'sign_in' | 'password_reset' | 'phone_change' | 'email_confirmation' | 'patient_link'
    user_id: string | null; channel: 'sms' | 'email' | null; recipient: string | null; locale: Generated<'en' | 'hi' | 'te'>
    code_hash: string | null; code_expires_at: Date | null; resend_after: Date | null; attempts: Generated<number>; created_at: Date
    expires_at: Date; ended_at: Date | null; facility_id: string | null
  }
  chat_message: {
    id: string; encounter_id: string; seq: number; sender_user_id: string; sender: 'patient' | 'practitioner'; body: string
    sent_at: Generated<Date>; file_id: string | null
  }
  chat_receipt: {
    encounter_id: string; user_id: string; read_seq: number; read_at: Generated<Date>
  }
  claim: {
    id: Generated<string>; coverage_id: string; bill_id: string; bill_total_paise: number; patient_id: string; facility_id: string
    kind: 'consultation' | 'laboratory' | 'pharmacy' | 'package' | 'other'
    status: Generated<'draft' | 'submitted' | 'query' | 'approved' | 'partly_approved' | 'rejected' | 'paid' | 'closed' | 'cancelled'>
    claimed_paise: number; approved_paise: number | null; paid_paise: number | null; payer_reference: string | null; created_by: string
    created_at: Date; updated_at: Date
  }
  claim_document: {
    id: Generated<string>; claim_id: string; file_id: string
    kind: 'claim_form' | 'identity' | 'insurance_card' | 'prescription' | 'report' | 'discharge_summary' | 'receipt' | 'other'
    added_by: string; added_at: Date; removed_at: Date | null
  }
  claim_history: {
    id: Generated<string>; claim_id: string; status: string; note: string | null; changed_by: string; changed_as: 'patient' | 'facility'
    changed_at: Date
  }
  claim_message: {
    id: Generated<string>; claim_id: string; sender_user_id: string; sender: 'patient' | 'facility'; body: string; sent_at: Date
  }
  clinical_note: {
    encounter_id: string; version: number; complaints: Generated<string>; history: Generated<string>; findings: Generated<string>
    investigations: Generated<string>; diagnosis: Generated<string>; last_menstrual_period: string | null; author_user_id: string
    written_at: Generated<Date>; correction_reason: string | null
  }
  condition: {
    id: Generated<string>; patient_id: string; name: string; since: string | null; clinical_status: Generated<'active' | 'resolved'>
    recorded_by: string | null; recorded_at: Generated<Date>; removed_at: Date | null
  }
  consent: {
    id: Generated<string>; patient_id: string; encounter_id: string | null; kind: 'teleconsultation' | 'send_to_pharmacy'; given: boolean
    implied: Generated<boolean>; text_version: string; given_by: string; given_at: Generated<Date>
  }
  coverage: {
    id: Generated<string>; patient_id: string; payer: string; policy_number: string; member_id: string | null
    kind: 'individual' | 'family' | 'group' | 'government'; period_start: string; period_end: string; sum_insured_paise: number | null
    recorded_by: string; recorded_at: Date; removed_at: Date | null
  }
  coverage_card: {
    coverage_id: string; file_id: string; added_at: Date
  }
  critical_callback: {
    id: Generated<string>; report_id: string; test_id: string; value: string; told_name: string
    told_role: 'practitioner' | 'nurse' | 'patient' | 'relative' | 'other'; told_at: Date; read_back: boolean; note: Generated<string>
    recorded_by: string; recorded_at: Date
  }
  day_close: {
    id: Generated<string>; facility_id: string; user_id: string; business_date: string; cash_in_paise: number; cash_out_paise: number
    card_paise: number; upi_paise: number; counted_paise: number; difference_paise: number; reason: string | null; closed_at: Date
  }
  desk_item: {
    id: Generated<string>; facility_id: string; name: string; sac_code: string | null; hsn_code: string | null; price_paise: number
    active: Generated<boolean>; created_at: Generated<Date>; updated_at: Generated<Date>
  }
  desk_sale: {
    id: Generated<string>; facility_id: string; patient_id: string; sold_by: string; sold_at: Date
  }
  diagnostic_report: {
    id: Generated<string>; order_id: string; patient_id: string; facility_id: string; version: Generated<number>; replaces_id: string | null
    status: Generated<'draft' | 'verified' | 'released' | 'superseded'>; amend_reason: string | null; interpretation: Generated<string>
    file_id: string | null; verified_by: string | null; verified_at: Date | null; released_by: string | null; released_at: Date | null
    content: Json | null; created_at: Generated<Date>
  }
  discount: {
    id: Generated<string>; facility_id: string | null; title: string; kind: 'percent' | 'amount'; percent_basis_points: number | null
    amount_paise: number | null; most_paise: number | null; subject_types: string[]; code: string | null; valid_from: Date
    valid_until: Date | null; min_total_paise: Generated<number>; most_uses: number | null; most_uses_per_patient: number | null
    used_count: Generated<number>; active: Generated<boolean>; created_by: string | null; created_at: Generated<Date>
  }
  discount_use: {
    id: Generated<string>; discount_id: string | null; package_purchase_id: string | null; bill_id: string; patient_id: string
    amount_paise: number; applied_by: string | null; applied_at: Generated<Date>; released_at: Date | null
  }
  dispense: {
    id: Generated<string>; medication_request_id: string; medicine_order_line_id: string; facility_id: string; quantity: number
    status: Generated<'held' | 'supplied' | 'released' | 'returned'>; held_at: Date; ended_at: Date | null
    returned_quantity: Generated<number>
  }
  document_reference: {
    id: Generated<string>; patient_id: string; file_id: string
    kind: 'diagnostic_report' | 'prescription' | 'op_consultation' | 'discharge_summary' | 'immunization' | 'invoice' | 'health_document'
    title: string; document_date: string; recorded_by: string; recorded_at: Date; removed_at: Date | null
  }
  encounter: {
    id: Generated<string>; appointment_id: string; patient_id: string; practitioner_id: string; facility_id: string
    mode: 'in_person' | 'video' | 'audio' | 'text'; status: 'arrived' | 'in_progress' | 'finished' | 'cancelled'
    arrived_at: Generated<Date>; admitted_at: Date | null; finished_at: Date | null; last_message_seq: Generated<number>
    guardian_id: string | null; guardian_confirmed_by: string | null; guardian_confirmed_at: Date | null
    ended_by_system: Generated<boolean>; held_mode: 'video' | 'audio' | null
  }
  facility: {
    id: Generated<string>; code: string; kind: 'clinic' | 'hospital' | 'laboratory' | 'pharmacy'; name: string
    registration_number: string | null; gstin: string | null; phone: string | null; email: string | null; address_line: string; city: string
    state: string; pin_code: string; latitude: number | null; longitude: number | null; time_zone: Generated<string>
    active: Generated<boolean>; created_at: Generated<Date>; updated_at: Generated<Date>; photo_file_id: string | null
  }
  file: {
    id: Generated<string>; owner_user_id: string
    purpose: 'practitioner_certificate' | 'practitioner_photo' | 'patient_photo' | 'facility_photo' | 'report' | 'chat_attachment' | 'prescription_upload' | 'insurance' | 'recording' | 'lab_report'
    patient_id: string | null; name: string; content_type: string; size: number; sha256: string; tags: Generated<string[]>
    store_key: string; status: Generated<'pending' | 'stored' | 'rejected' | 'deleted'>
    rejection: 'size' | 'checksum' | 'type' | 'infected' | null; retained_at: Date | null; created_at: Date; expires_at: Date
    stored_at: Date | null; deleted_at: Date | null; purge_started_at: Date | null; purged_at: Date | null
  }
  gateway_event: {
    gateway: string; event_id: string; name: string; payload: Json; received_at: Generated<Date>; handled_at: Date | null
  }
  goods_receipt: {
    id: Generated<string>; store_id: string; purchase_order_id: string | null; supplier: string; invoice_number: string | null
    received_by: string | null; received_at: Date
  }
  goods_receipt_line: {
    id: Generated<string>; goods_receipt_id: string; position: number; batch_id: string; quantity: number; cost_paise: number | null
  }
  handled_event: {
    event_id: string; subscriber: string; handled_at: Generated<Date>
  }
  health_package: {
    id: Generated<string>; facility_id: string; code: string | null; name: string; description: Generated<string>
    speciality: Generated<string>; price_paise: number | null; price_note: Generated<string>; validity_days: number
    sold_from: string | null; sold_until: string | null; status: Generated<'draft' | 'active' | 'retired'>; created_by: string
    created_at: Date; updated_at: Generated<Date>; search_name: GeneratedAlways<string>; changed_at: Date | null
  }
  idempotency_key: {
    key: string; caller: string; operation: string; request_hash: string; status: number | null; reply: Json | null
    created_at: Generated<Date>
  }
  lab_offer: {
    id: Generated<string>; facility_id: string; test_id: string; price_paise: number; home_collection: Generated<boolean>
    reporting_hours: number; accredited: Generated<boolean>; active: Generated<boolean>; updated_at: Generated<Date>
  }
  lab_order: {
    id: Generated<string>; facility_id: string; patient_id: string; ordered_by: string; prescription_id: string | null
    practitioner_id: string | null
    status: 'held' | 'booked' | 'collected' | 'received' | 'resulted' | 'verified' | 'released' | 'cancelled' | 'expired'
    collection: 'visit' | 'home'; slot_starts_at: Date; slot_ends_at: Date; seat: number; hold_expires_at: Date | null
    pay_at_counter: Generated<boolean>; address_line: string | null; city: string | null; pin_code: string | null; note: Generated<string>
    total_paise: number; home_fee_paise: Generated<number>; reporting_hours: number; promised_at: Date; cancel_hours_before: number
    cancelled_at: Date | null; cancelled_as: 'patient' | 'facility' | null; cancel_reason: string | null; released_at: Date | null
    created_at: Date; updated_at: Generated<Date>; package_purchase_id: string | null
  }
  lab_order_history: {
    id: GeneratedAlways<number>; order_id: string; change: string; status: string; by: string | null; at: Date; note: string | null
  }
  lab_order_item: {
    id: Generated<string>; order_id: string; test_id: string; position: number; price_paise: number; accredited: boolean
  }
  lab_panel_member: {
    panel_id: string; test_id: string; position: number
  }
  lab_reagent_use: {
    order_id: string; product_id: string; store_id: string; quantity: number; taken: boolean; used_at: Date
  }
  lab_reference_range: {
    id: Generated<string>; test_id: string; sex: 'any' | 'female' | 'male'; age_from: string; age_to: string | null; low: number | null
    high: number | null; expected: string | null; effective_from: string
  }
  lab_result: {
    id: Generated<string>; report_id: string; test_id: string; position: number; value_number: number | null; value_text: string | null
    unit: string; flag: 'L' | 'H' | 'LL' | 'HH' | 'A' | null; low: number | null; high: number | null; expected: string | null
    previous_value: number | null; previous_at: Date | null; delta_exceeded: Generated<boolean>; remark: Generated<string>
    referred_to: string | null; source: 'entered' | 'csv' | 'hl7'; entered_by: string; entered_at: Date; range_source: string | null
    method: Generated<string>; instrument: Generated<string>; run_id: Generated<string>
    qc_state: Generated<'not_recorded' | 'passed' | 'failed'>
  }
  lab_test: {
    id: Generated<string>; code: string; kind: 'single' | 'panel'; name: string; aliases: Generated<string[]>; loinc: string | null
    department: string; specimen_type: string | null; container: string | null; value_kind: 'numeric' | 'choice' | 'text' | null
    choices: Generated<string[]>; unit: Generated<string>; decimals: Generated<number>; method: Generated<string>
    possible_min: number | null; possible_max: number | null; critical_low: number | null; critical_high: number | null
    delta_percent: number | null; preparation: Generated<string>; reporting_hours: number; reagents: Generated<string[]>
    orderable: Generated<boolean>; active: Generated<boolean>; search_name: GeneratedAlways<string>
  }
  lab_test_reagent: {
    facility_id: string; test_id: string; product_id: string; store_id: string; quantity: number
  }
  laboratory_hours: {
    id: Generated<string>; facility_id: string; collection: 'visit' | 'home'; weekday: number; starts_at: string; ends_at: string
  }
  laboratory_profile: {
    facility_id: string; accreditation_number: string | null; accredited_until: string | null; director_name: Generated<string>
    home_collection: Generated<boolean>; home_collection_fee_paise: Generated<number>; home_radius_km: Generated<number>
    slot_minutes: Generated<number>; visit_capacity: Generated<number>; home_capacity: Generated<number>
    two_person_verification: Generated<boolean>; pay_at_counter: Generated<boolean>; cancel_hours_before: Generated<number>
    location: { x: number; y: number } | null; updated_at: Generated<Date>
  }
  laboratory_range: {
    id: Generated<string>; set_id: string; sex: 'any' | 'female' | 'male'; age_from: string; age_to: string | null; low: number | null
    high: number | null; expected: string | null
  }
  laboratory_range_set: {
    id: Generated<string>; facility_id: string; test_id: string; effective_from: string; source: string; recorded_by: string
    recorded_at: Date
  }
  ledger_entry: {
    id: GeneratedAlways<number>; transaction_id: string
    account: 'patient_receivable' | 'revenue' | 'output_tax' | 'gateway' | 'cash' | 'card' | 'upi'; facility_id: string; bill_id: string
    amount_paise: number; source_type: 'bill' | 'payment' | 'refund' | 'credit_note'; source_id: string; booked_at: Generated<Date>
  }
  manufacturer: {
    id: Generated<string>; name: string; licence_number: string | null; address: string | null; created_at: Generated<Date>
  }
  medication_request: {
    id: Generated<string>; prescription_id: string; position: number; medicine_id: string; dose: Json; dose_text: string; quantity: number
    quantity_unit: string; quantity_reason: Generated<string>; instructions: Generated<string>; substitution_allowed: Generated<boolean>
    repeats: Generated<number>
  }
  medication_statement: {
    id: Generated<string>; patient_id: string; medicine: string; dosage: string | null; since: string | null; ended_on: string | null
    recorded_by: string | null; recorded_at: Generated<Date>; removed_at: Date | null
  }
  medicine: {
    id: Generated<string>; facility_id: string | null; generic_name: string; brand_name: string | null; ingredients: string[]; form: string
    strength: string; route: string; pack_unit: string; pack_size: number; therapeutic_class: string | null
    tele_list: 'O' | 'A' | 'B' | null; schedule: 'G' | 'H' | 'H1' | 'X' | null; narcotic: Generated<boolean>; notes: Generated<string>
    active: Generated<boolean>
  }
  medicine_order: {
    id: Generated<string>; facility_id: string; store_id: string; patient_id: string; source: 'prescription' | 'upload' | 'paper' | 'none'
    prescription_id: string | null; upload_file_id: string | null; prescriber_name: string | null
    prescriber_registration_number: string | null; prescriber_address: string | null; prescribed_on: string | null
    fulfilment: 'delivery' | 'pickup' | 'counter'; payment: 'online' | 'on_delivery' | 'counter'
    status: 'placed' | 'verified' | 'confirmed' | 'packed' | 'dispatched' | 'delivered' | 'collected' | 'returned' | 'cancelled' | 'rejected'
    address_line: string | null; city: string | null; state: string | null; pin_code: string | null; phone: string | null
    note: Generated<string>; delivery_code: string; delivery_fee_paise: Generated<number>; total_paise: number | null
    sharing_consent_at: Date | null; placed_by: string; placed_at: Date; verified_by: string | null; verified_at: Date | null
    pay_until: Date | null; ended_as: 'patient' | 'pharmacy' | 'system' | null; ended_reason: string | null; version: Generated<number>
    created_at: Generated<Date>; updated_at: Generated<Date>
  }
  medicine_order_history: {
    id: Generated<string>; medicine_order_id: string; change: string; status: string; changed_by: string | null; changed_at: Date
    note: string | null
  }
  medicine_order_item: {
    id: Generated<string>; medicine_order_line_id: string; batch_id: string; quantity: number; unit_price_paise: number; mrp_paise: number
    pack_size: number; bill_position: number; returned_quantity: Generated<number>
  }
  medicine_order_line: {
    id: Generated<string>; medicine_order_id: string; position: number; medication_request_id: string | null; product_id: string
    quantity: number; substituted: Generated<boolean>; dropped_at: Date | null
  }
  medicine_reminder: {
    id: Generated<string>; prescription_id: string; patient_id: string; user_id: string; time_zone: string; starts_on: string; times: Json
    status: 'active' | 'stopped' | 'ended'; next_at: Date | null; told_at: Date | null; snoozed_until: Date | null
    created_at: Generated<Date>; updated_at: Generated<Date>
  }
  notification: {
    id: Generated<string>; user_id: string; audience: 'patient' | 'practitioner' | 'staff'; kind: string; subject_type: string
    subject_id: string; occasion: Generated<string>; params: Json; in_app: boolean; created_at: Generated<Date>; read_at: Date | null
  }
  notification_preference: {
    user_id: string; audience: 'patient' | 'practitioner' | 'staff'; kind: string; channel: 'in_app' | 'email' | 'sms'; enabled: boolean
  }
  observation: {
    id: Generated<string>; patient_id: string; encounter_id: string | null; panel_id: string
    code: 'blood_pressure_systolic' | 'blood_pressure_diastolic' | 'heart_rate' | 'temperature' | 'oxygen_saturation' | 'respiratory_rate' | 'glucose_fasting' | 'glucose_random' | 'weight' | 'height'
    value: number; unit: string; effective_at: Date; recorded_by: string | null; recorded_at: Generated<Date>
    entered_in_error: Generated<boolean>
  }
  outgoing_message: {
    id: Generated<string>; user_id: string | null; notification_id: string | null; channel: 'email' | 'sms'; purpose: string
    recipient: string | null; subject: string | null; body: string | null; variables: Json | null
    status: Generated<'queued' | 'sent' | 'failed'>; attempts: Generated<number>; provider_id: string | null; failure: string | null
    created_at: Generated<Date>; sent_at: Date | null; template: string | null
  }
  package_item: {
    id: Generated<string>; package_id: string; position: number; kind: 'lab_test' | 'consultation' | 'procedure'; label: string
    quantity: number; worth_paise: number | null; test_id: string | null; laboratory_id: string | null; practitioner_id: string | null
    speciality_code: string | null; mode: 'in_person' | 'video' | 'audio' | 'text' | null
  }
  package_part: {
    id: Generated<string>; purchase_id: string; position: number; kind: 'lab_test' | 'consultation' | 'procedure'; label: string
    quantity: number; used_count: Generated<number>; test_id: string | null; laboratory_id: string | null; practitioner_id: string | null
    speciality_code: string | null; mode: 'in_person' | 'video' | 'audio' | 'text' | null
  }
  package_purchase: {
    id: Generated<string>; package_id: string; facility_id: string; patient_id: string; bought_by: string; name: string; price_paise: number
    validity_days: number; status: 'unpaid' | 'active' | 'completed' | 'expired' | 'cancelled'; created_at: Date; activated_at: Date | null
    expires_at: Date | null; told_of_expiry_at: Date | null; cancelled_at: Date | null
  }
  package_use: {
    id: Generated<string>; part_id: string; appointment_id: string | null; lab_order_id: string | null; used_by: string; used_at: Date
    given_back_at: Date | null
  }
  patient: {
    id: Generated<string>; name: string; gender: 'female' | 'male' | 'other' | 'unknown'; birth_date: string; phone: string | null
    alternate_phone: string | null; email: string | null; address_line: string | null; city: string | null; state: string | null
    pin_code: string | null; height_cm: number | null; weight_kg: number | null; medical_history: Generated<string>
    reference: string | null; abha_number: string | null; photo_file_id: string | null; created_by: string | null
    created_at: Generated<Date>; updated_at: Generated<Date>; merged_into: string | null
  }
  patient_claim: {
    id: Generated<string>; user_id: string; patient_id: string | null; claimed_at: Date
  }
  patient_contact: {
    patient_id: string; name: string; relation: 'spouse' | 'child' | 'parent' | 'sibling' | 'grandparent' | 'grandchild' | 'other'
    phone: string | null; guardian: Generated<boolean>
  }
  patient_link: {
    id: Generated<string>; facility_id: string; patient_id: string | null; linked_by: string; linked_at: Date
  }
  patient_link_withdrawal: {
    link_id: string; patient_id: string; facility_id: string; patient_number: number; withdrawn_by: string; withdrawn_at: Date
  }
  patient_merge: {
    id: Generated<string>; kept_id: string; merged_id: string; facility_id: string | null; reason: string; merged_by: string
    merged_at: Date
  }
  patient_merge_move: {
    merge_id: string
    record: 'appointment' | 'allergy_intolerance' | 'condition' | 'medication_statement' | 'observation' | 'related_person' | 'patient_registration'
    row_id: string
  }
  patient_merge_undo: {
    merge_id: string; reason: string; undone_by: string; undone_at: Date
  }
  patient_notice: {
    id: Generated<string>; patient_id: string; kind: string; subject_type: string; subject_id: string; occasion: string; told_at: Date
  }
  patient_number_series: {
    facility_id: string; last_number: Generated<number>
  }
  patient_registration: {
    patient_id: string; facility_id: string; registered_at: Generated<Date>; patient_number: Generated<number>; link_id: string | null
  }
  payment: {
    id: Generated<string>; bill_id: string; payment_order_id: string | null; gateway_payment_id: string | null
    gateway_signature: string | null; method: string; amount_paise: number; status: 'captured' | 'failed'; surplus: Generated<boolean>
    refunded_paise: Generated<number>; captured_at: Date | null; created_at: Generated<Date>; channel: Generated<'gateway' | 'counter'>
    reference: string | null; received_by: string | null
  }
  payment_order: {
    id: Generated<string>; bill_id: string; gateway: string; gateway_order_id: string | null; amount_paise: number
    status: Generated<'created' | 'superseded' | 'paid' | 'abandoned'>; created_by: string | null; created_at: Generated<Date>
    reconciled_at: Date | null
  }
  payment_receipt: {
    payment_id: string; facility_id: string; financial_year: string; number: string; issued_at: Date; bill_total_paise: number
    paid_before_paise: number; document: Json
  }
  pharmacy_profile: {
    facility_id: string; type: Generated<'retail' | 'hospital' | 'online'>; licence_number: string; drug_licence_number: string
    pharmacist_name: string; pharmacist_registration_number: string; pharmacist_phone: string | null; pharmacist_email: string | null
    opening_hours: GeneratedJson; delivers: Generated<boolean>; delivery_radius_km: number | null; delivery_fee_paise: Generated<number>
    updated_at: Generated<Date>; minimum_order_paise: Generated<number>
  }
  pin_code: {
    code: string; place: string; state: string; latitude: number; longitude: number
  }
  practitioner: {
    id: Generated<string>; user_id: string; given_name: string; family_name: string; gender: 'female' | 'male' | 'other' | 'unknown'
    birth_date: string | null; email: string | null; phone: string | null; about: Generated<string>; photo_file_id: string | null
    registration_number: string; registration_council: string; practising_since: number | null; department: string | null
    practice_name: string | null; address_line: string | null; city: string | null; state: string | null; pin_code: string | null
    work_address: string | null; status: Generated<'draft' | 'submitted' | 'verified' | 'rejected' | 'suspended'>
    status_reason: string | null; submitted_at: Date | null; verified_at: Date | null; verified_by: string | null
    credentials_seen_by: string | null; credentials_seen_at: Date | null; validity_days: Generated<number>; refund_tiers: GeneratedJson
    change_hours_before: Generated<number>; created_at: Generated<Date>; updated_at: Generated<Date>; search_name: GeneratedAlways<string>
    rating_count: Generated<number>; rating_sum: Generated<number>
  }
  practitioner_delay: {
    practitioner_id: string; facility_id: string; day: string; minutes: number; said_by: string; said_at: Date; version: Generated<number>
  }
  practitioner_document: {
    id: Generated<string>; practitioner_id: string; kind: 'certificate' | 'photo'; file_id: string; attached_at: Generated<Date>
    removed_at: Date | null
  }
  practitioner_language: {
    practitioner_id: string; language: string
  }
  practitioner_offering: {
    id: Generated<string>; practitioner_id: string; facility_id: string; mode: 'in_person' | 'video' | 'audio' | 'text'; fee_paise: number
    slot_minutes: number; active: Generated<boolean>
  }
  practitioner_qualification: {
    id: Generated<string>; practitioner_id: string; position: number; degree: string; institution: string; year: number | null
  }
  practitioner_speciality: {
    practitioner_id: string; speciality_code: string
  }
  prescription: {
    id: Generated<string>; encounter_id: string; patient_id: string; practitioner_id: string; facility_id: string
    version: Generated<number>; replaces_id: string | null; status: Generated<'draft' | 'signed' | 'superseded'>
    amend_reason: string | null; advice: Generated<string>; follow_up_days: number | null; content: Json | null
    content_sha256: string | null; signature: string | null; signing_key: string | null; verification_code: string | null
    signed_at: Date | null; created_at: Generated<Date>; updated_at: Generated<Date>
  }
  prescription_override: {
    id: Generated<string>; prescription_id: string; rule: string; subject: string; reason: string; overridden_by: string
    overridden_at: Generated<Date>; finding_text: string | null
  }
  product: {
    id: Generated<string>; facility_id: string | null; kind: 'medicine' | 'reagent' | 'supply' | 'equipment'; medicine_id: string | null
    manufacturer_id: string | null; name: string; generic_name: string | null; form: string | null; strength: string | null; unit: string
    pack_size: number; hsn_code: string | null; mrp_paise: number | null; schedule: 'G' | 'H' | 'H1' | 'X' | null
    narcotic: Generated<boolean>; gtin: string | null; active: Generated<boolean>; created_at: Generated<Date>; updated_at: Generated<Date>
  }
  purchase_order: {
    id: Generated<string>; store_id: string; supplier: string; note: Generated<string>
    status: Generated<'open' | 'partly_received' | 'received' | 'cancelled'>; ordered_by: string; ordered_at: Date
    expected_on: string | null; closed_at: Date | null
  }
  purchase_order_line: {
    id: Generated<string>; purchase_order_id: string; position: number; product_id: string; quantity: number; received: Generated<number>
    cost_paise: number | null
  }
  queue_display: {
    facility_id: string; key: Generated<string>; renewed_by: string | null; renewed_at: Generated<Date>
  }
  queue_token: {
    id: Generated<string>; queue_id: string; number: Generated<number>; appointment_id: string
    status: Generated<'waiting' | 'called' | 'in_consultation' | 'done' | 'skipped' | 'cancelled'>; issued_at: Date; called_at: Date | null
    started_at: Date | null; finished_at: Date | null; called_times: Generated<number>
  }
  record_share: {
    id: Generated<string>; patient_id: string; practitioner_id: string; purpose: 'care_management' | 'second_opinion' | 'self_requested'
    kinds: string[]; starts_at: Date; ends_at: Date; given_by: string; text_version: string; revoked_at: Date | null
    revoked_by: string | null
  }
  recording: {
    encounter_id: string; status: Generated<'making' | 'ready' | 'pieces' | 'empty' | 'failed' | 'removed'>; length_ms: number | null
    store_key: string | null; size: number | null; sha256: string | null; composed_at: Date | null; keep_until: Date | null
    removed_at: Date | null; attempts: Generated<number>
  }
  recording_consent: {
    seq: GeneratedAlways<number>; participant_id: string; given: boolean; text_version: string; said_at: Date
  }
  recording_interval: {
    id: Generated<string>; encounter_id: string; started_at: Date; ended_at: Date | null
  }
  recording_segment: {
    id: string; interval_id: string; participant_id: string; asked_at: Date; started_at: Date | null; written_at: Date | null
    ended_at: Date | null; store_key: string | null; size: number | null; sha256: string | null; stored_at: Date | null
    lost: Generated<boolean>; purged_at: Date | null
  }
  recovery_code: {
    user_id: string; code_hash: string; used_at: Date | null
  }
  refund: {
    id: Generated<string>; payment_id: string; bill_id: string; amount_paise: number; reason: string | null
    status: Generated<'requested' | 'processing' | 'processed' | 'failed'>; gateway_refund_id: string | null; failures: Generated<number>
    credit_note_id: string | null; requested_by: string | null; created_at: Generated<Date>; processed_at: Date | null
    channel: Generated<'gateway' | 'counter'>; method: string | null; reference: string | null; paid_out_by: string | null
    reason_code: string | null; reason_params: GeneratedJson
  }
  refund_line: {
    refund_id: string; bill_line_id: string; quantity: number; amount_paise: number; taxable_paise: number | null; cgst_paise: number
    sgst_paise: number; igst_paise: number
  }
  related_person: {
    id: Generated<string>; patient_id: string; user_id: string
    relation: 'self' | 'spouse' | 'child' | 'parent' | 'sibling' | 'grandparent' | 'grandchild' | 'other'; guardian: Generated<boolean>
    created_at: Generated<Date>; ended_at: Date | null; merge_id: string | null
  }
  reorder_level: {
    store_id: string; product_id: string; minimum: number; order_quantity: number | null
  }
  review: {
    id: Generated<string>; appointment_id: string; practitioner_id: string; patient_id: string; written_by: string; written_at: Date
    stars: number; text: string | null; text_status: 'waiting' | 'published' | 'rejected' | null; text_reason: string | null
    answer: string | null; answer_status: 'waiting' | 'published' | 'rejected' | null; answer_reason: string | null
    waiting_since: Date | null; withdrawn_at: Date | null; version: Generated<number>; changed_by: string; changed_at: Date
  }
  review_terms: {
    valid_from: string; days_to_write: number; days_to_change: number
  }
  review_version: {
    review_id: string; version: number; stars: number; text: string | null; text_status: string | null; text_reason: string | null
    answer: string | null; answer_status: string | null; answer_reason: string | null; withdrawn_at: Date | null; changed_by: string
    changed_at: Date
  }
  role_assignment: {
    id: Generated<string>; user_id: string; role: 'patient' | 'practitioner' | 'front_desk' | 'lab_operator' | 'pharmacy_operator' | 'admin'
    facility_id: string | null; granted_by: string | null; granted_at: Generated<Date>; revoked_at: Date | null
  }
  role_grant: {
    role: 'patient' | 'practitioner' | 'front_desk' | 'lab_operator' | 'pharmacy_operator' | 'admin'; permission: string
    scope: 'own' | 'care_team' | 'facility' | 'all'
  }
  schedule_exception: {
    id: Generated<string>; practitioner_id: string; facility_id: string | null; mode: 'in_person' | 'video' | 'audio' | 'text' | null
    kind: 'leave' | 'block' | 'opening'; starts_at: Date; ends_at: Date; reason: string | null; created_by: string | null
    created_at: Generated<Date>
  }
  seeded_permission: {
    permission: string
  }
  service_request: {
    id: Generated<string>; prescription_id: string; position: number; test_name: string; note: Generated<string>
  }
  signing_key: {
    public_key: string; first_used_at: Generated<Date>
  }
  speciality: {
    code: string; title: string; plain_title: string; description: string; words: Generated<string[]>
  }
  specimen: {
    id: Generated<string>; order_id: string; specimen_type: string; container: string
    status: Generated<'ordered' | 'collected' | 'received' | 'rejected'>; accession: string | null; facility_id: string
    collected_at: Date | null; collected_by: string | null; received_at: Date | null; received_by: string | null; rejected_at: Date | null
    rejected_by: string | null; reject_reason: string | null; reject_note: string | null; quality_note: string | null
    replaces_id: string | null
  }
  stock_batch: {
    id: Generated<string>; facility_id: string; product_id: string; number: string; manufactured_on: string | null
    imported_on: string | null; expires_on: string; mrp_paise: number | null; recalled_at: Date | null; recall_reason: string | null
    created_at: Generated<Date>
  }
  stock_level: {
    store_id: string; batch_id: string; product_id: string; on_hand: number; reserved: Generated<number>
  }
  stock_movement: {
    id: Generated<string>; store_id: string; batch_id: string
    kind: 'receipt' | 'sale' | 'return' | 'transfer' | 'adjustment' | 'write_off' | 'consumption'; quantity: number; reason: string | null
    source_type: string; source_id: string; moved_by: string | null; moved_at: Date
  }
  stock_reservation: {
    id: Generated<string>; store_id: string; batch_id: string; quantity: number; source_type: string; source_id: string
    status: Generated<'held' | 'released' | 'taken'>; created_at: Date; ended_at: Date | null
  }
  store: {
    id: Generated<string>; facility_id: string; name: string; branch: string | null; location: string | null; consultant: string | null
    phone: string | null; active: Generated<boolean>; created_at: Generated<Date>; updated_at: Generated<Date>
  }
  supply_register: {
    id: Generated<string>; facility_id: string; register: 'H1' | 'X'; series: string; serial: number; medicine_order_id: string
    supplied_at: Date; supplied_by: string | null; patient_name: string; patient_address: string; prescriber_name: string
    prescriber_registration_number: string; prescriber_address: string; medicine: string; batch_number: string; quantity: number
    unit: string
  }
  symptom: {
    code: string; title: string; words: Generated<string[]>; red_flag: Generated<boolean>; emergency_advice: string | null; position: number
  }
  symptom_group: {
    code: string; title: string; position: number
  }
  symptom_group_member: {
    group_code: string; symptom_code: string
  }
  symptom_speciality: {
    symptom_code: string; speciality_code: string; weight: number
  }
  tax_rate: {
    id: Generated<string>; hsn_prefix: string; rate_basis_points: number; valid_from: string; valid_until: string | null; source: string
  }
  throttle: {
    key: string; count: number; since: Date; blocked_until: Date | null
  }
  token_queue: {
    id: Generated<string>; facility_id: string; practitioner_id: string; day: string; letter: string; room: string | null
    last_number: Generated<number>
  }
  trusted_device: {
    id: Generated<string>; user_id: string; token_hash: string; user_agent: string; created_at: Date; last_used_at: Date; expires_at: Date
  }
  user_account: {
    id: Generated<string>; name: string; phone_number: string; phone_number_verified: Generated<boolean>; email: string | null
    email_verified: Generated<boolean>; locale: Generated<'en' | 'hi' | 'te'>
    last_role: 'patient' | 'practitioner' | 'front_desk' | 'lab_operator' | 'pharmacy_operator' | 'admin' | null
    last_sign_in_at: Date | null; disabled_at: Date | null; disabled_reason: string | null; created_at: Generated<Date>
    updated_at: Generated<Date>; gender: 'male' | 'female' | 'other' | 'unknown' | null; registration_number: string | null
  }
  user_password: {
    user_id: string; hash: string; changed_at: Date
  }
  user_session: {
    id: Generated<string>; token_hash: string; previous_token_hash: string | null; previous_until: Date | null
    token_issued_at: Generated<Date>; user_id: string; client: Generated<'browser' | 'mobile'>; ip_address: string | null
    user_agent: Generated<string>
    active_role: 'patient' | 'practitioner' | 'front_desk' | 'lab_operator' | 'pharmacy_operator' | 'admin' | null
    created_at: Generated<Date>; last_seen_at: Generated<Date>; expires_at: Date; ends_at: Date
  }
  weekly_hours: {
    id: Generated<string>; practitioner_id: string; facility_id: string; mode: 'in_person' | 'video' | 'audio' | 'text' | null
    kind: Generated<'open' | 'break'>; weekday: number; starts_at: string; ends_at: string; valid_from: string | null
    valid_to: string | null
  }
}
