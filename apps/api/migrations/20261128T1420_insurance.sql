create table coverage (
  id uuid primary key default new_id(),
  patient_id uuid not null references patient,
  payer text not null,
  policy_number text not null,
  -- the member's number on the card, where the policy has several
  member_id text,
  kind text not null check (kind in ('individual', 'family', 'group', 'government')),
  period_start date not null,
  period_end date not null,
  sum_insured_paise bigint check (sum_insured_paise > 0),
  recorded_by uuid not null references user_account,
  recorded_at timestamptz not null,
  removed_at timestamptz,
  constraint coverage_period check (period_start <= period_end)
);
create unique index coverage_once on coverage (patient_id, lower(payer), lower(policy_number), period_start)
  where removed_at is null;
create index coverage_patient on coverage (patient_id) where removed_at is null;

create table coverage_card (
  coverage_id uuid not null references coverage,
  file_id uuid not null unique references file,
  added_at timestamptz not null,
  primary key (coverage_id, file_id)
);

-- So that a claim can be held to the total of its bill.
alter table bill add constraint bill_total_once unique (id, total_paise);

create table claim (
  id uuid primary key default new_id(),
  coverage_id uuid not null references coverage,
  bill_id uuid not null,
  bill_total_paise integer not null,
  patient_id uuid not null references patient,
  facility_id uuid not null references facility,
  kind text not null check (kind in ('consultation', 'laboratory', 'pharmacy', 'package', 'other')),
  status text not null default 'draft' check (status in ('draft', 'submitted', 'query', 'approved', 'partly_approved',
    'rejected', 'paid', 'closed', 'cancelled')),
  claimed_paise integer not null check (claimed_paise > 0),
  approved_paise integer check (approved_paise > 0),
  paid_paise integer check (paid_paise > 0),
  -- the insurer's own number
  payer_reference text,
  created_by uuid not null references user_account,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  foreign key (bill_id, bill_total_paise) references bill (id, total_paise),
  constraint claim_within_bill check (claimed_paise <= bill_total_paise),
  constraint claim_approved_within check (approved_paise <= claimed_paise),
  constraint claim_paid_within check (paid_paise <= approved_paise),
  check (status not in ('approved', 'partly_approved', 'paid') or approved_paise is not null),
  check (status <> 'approved' or approved_paise = claimed_paise),
  check (status not in ('draft', 'submitted', 'query', 'rejected', 'cancelled') or approved_paise is null),
  check (status <> 'paid' or paid_paise is not null)
);
-- One living claim a bill: a new one only after a refusal or a withdrawal.
create unique index claim_one_per_bill on claim (bill_id)
  where status not in ('rejected', 'cancelled') and not (status = 'closed' and approved_paise is null);
create index claim_patient on claim (patient_id, id desc);
create index claim_facility on claim (facility_id, status, id desc);

create table claim_document (
  id uuid primary key default new_id(),
  claim_id uuid not null references claim,
  file_id uuid not null unique references file,
  kind text not null check (kind in ('claim_form', 'identity', 'insurance_card', 'prescription', 'report',
    'discharge_summary', 'receipt', 'other')),
  added_by uuid not null references user_account,
  added_at timestamptz not null,
  removed_at timestamptz
);
create index claim_document_claim on claim_document (claim_id) where removed_at is null;

create table claim_history (
  id uuid primary key default new_id(),
  claim_id uuid not null references claim,
  status text not null,
  note text,
  changed_by uuid not null references user_account,
  changed_as text not null check (changed_as in ('patient', 'facility')),
  changed_at timestamptz not null
);
create index claim_history_claim on claim_history (claim_id, id);
create trigger claim_history_append_only before update or delete on claim_history
  for each row execute function forbid_change();

create table claim_message (
  id uuid primary key default new_id(),
  claim_id uuid not null references claim,
  sender_user_id uuid not null references user_account,
  sender text not null check (sender in ('patient', 'facility')),
  body text not null check (length(body) between 1 and 4000),
  sent_at timestamptz not null
);
create index claim_message_claim on claim_message (claim_id, id);
create trigger claim_message_append_only before update or delete on claim_message
  for each row execute function forbid_change();
