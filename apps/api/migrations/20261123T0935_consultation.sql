create table encounter (
  id uuid primary key default new_id(),
  appointment_id uuid not null unique references appointment,
  patient_id uuid not null references patient,
  practitioner_id uuid not null references practitioner,
  facility_id uuid not null references facility,
  mode text not null check (mode in ('in_person', 'video', 'audio', 'text')),
  status text not null check (status in ('arrived', 'in_progress', 'finished')),
  arrived_at timestamptz not null default now(),
  admitted_at timestamptz,
  finished_at timestamptz,
  last_message_seq integer not null default 0,
  check (status <> 'in_progress' or admitted_at is not null),
  check ((status = 'finished') = (finished_at is not null))
);
create index encounter_patient on encounter (patient_id, arrived_at desc);
create index encounter_practitioner on encounter (practitioner_id, arrived_at desc);

create table chat_message (
  id uuid primary key,
  encounter_id uuid not null references encounter,
  seq integer not null,
  sender_user_id uuid not null references user_account,
  sender text not null check (sender in ('patient', 'practitioner')),
  body text not null check (length(body) between 1 and 4000),
  sent_at timestamptz not null default now(),
  unique (encounter_id, seq)
);
create trigger chat_message_append_only before update or delete on chat_message
  for each row execute function forbid_change();

create table chat_receipt (
  encounter_id uuid not null references encounter,
  user_id uuid not null references user_account,
  read_seq integer not null,
  read_at timestamptz not null default now(),
  primary key (encounter_id, user_id)
);

create table clinical_note (
  encounter_id uuid not null references encounter,
  version integer not null,
  complaints text not null default '',
  history text not null default '',
  findings text not null default '',
  investigations text not null default '',
  diagnosis text not null default '',
  last_menstrual_period date,
  author_user_id uuid not null references user_account,
  written_at timestamptz not null default now(),
  primary key (encounter_id, version)
);
create trigger clinical_note_append_only before update or delete on clinical_note
  for each row execute function forbid_change();

create table consent (
  id uuid primary key default new_id(),
  patient_id uuid not null references patient,
  encounter_id uuid references encounter,
  kind text not null check (kind in ('teleconsultation', 'send_to_pharmacy')),
  given boolean not null,
  implied boolean not null default false,
  text_version text not null,
  given_by uuid not null references user_account,
  given_at timestamptz not null default now()
);
create index consent_patient on consent (patient_id, given_at desc);
create trigger consent_append_only before update or delete on consent
  for each row execute function forbid_change();

create table observation (
  id uuid primary key default new_id(),
  patient_id uuid not null references patient,
  encounter_id uuid references encounter,
  -- values taken together (systolic and diastolic) share it
  panel_id uuid not null,
  code text not null check (code in ('blood_pressure_systolic', 'blood_pressure_diastolic', 'heart_rate', 'temperature',
    'oxygen_saturation', 'respiratory_rate', 'glucose_fasting', 'glucose_random', 'weight', 'height')),
  value numeric(8, 2) not null,
  unit text not null,
  effective_at timestamptz not null,
  recorded_by uuid references user_account,
  recorded_at timestamptz not null default now(),
  entered_in_error boolean not null default false
);
create index observation_patient on observation (patient_id, code, effective_at desc);
