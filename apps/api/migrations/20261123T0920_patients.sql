create table patient (
  id uuid primary key default new_id(),
  name text not null,
  gender text not null check (gender in ('female', 'male', 'other', 'unknown')),
  birth_date date not null,
  phone text,
  alternate_phone text,
  email text,
  address_line text,
  city text,
  state text,
  pin_code text,
  height_cm numeric(5, 1) check (height_cm between 20 and 260),
  weight_kg numeric(5, 2) check (weight_kg between 0.3 and 500),
  medical_history text not null default '',
  reference text,
  abha_number text constraint patient_abha_number_once unique check (abha_number ~ '^[0-9]{14}$'),
  photo_file_id uuid,
  created_by uuid references user_account,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index patient_phone on patient (phone);
create index patient_name_trgm on patient using gin (lower(name) gin_trgm_ops);
create index patient_name on patient (name, id);
create trigger patient_touch before update on patient for each row execute function touch_updated_at();

create table related_person (
  id uuid primary key default new_id(),
  patient_id uuid not null references patient,
  user_id uuid not null references user_account,
  relation text not null check (relation in ('self', 'spouse', 'child', 'parent', 'sibling', 'grandparent', 'grandchild', 'other')),
  guardian boolean not null default false,
  created_at timestamptz not null default now(),
  ended_at timestamptz
);
create unique index related_person_once on related_person (patient_id, user_id) where ended_at is null;
create unique index related_person_one_self on related_person (user_id) where relation = 'self' and ended_at is null;
create unique index related_person_self_of on related_person (patient_id) where relation = 'self' and ended_at is null;
create index related_person_user on related_person (user_id) where ended_at is null;

-- Which facilities have this patient on their books: what the scope "facility" reads.
create table patient_registration (
  patient_id uuid not null references patient,
  facility_id uuid not null references facility,
  registered_at timestamptz not null default now(),
  primary key (patient_id, facility_id)
);
create index patient_registration_facility on patient_registration (facility_id);

create table allergy_intolerance (
  id uuid primary key default new_id(),
  patient_id uuid not null references patient,
  substance text not null,
  reaction text,
  severity text check (severity in ('mild', 'moderate', 'severe')),
  recorded_by uuid references user_account,
  recorded_at timestamptz not null default now(),
  removed_at timestamptz
);
create index allergy_intolerance_patient on allergy_intolerance (patient_id) where removed_at is null;

create table condition (
  id uuid primary key default new_id(),
  patient_id uuid not null references patient,
  name text not null,
  since date,
  clinical_status text not null default 'active' check (clinical_status in ('active', 'resolved')),
  recorded_by uuid references user_account,
  recorded_at timestamptz not null default now(),
  removed_at timestamptz
);
create index condition_patient on condition (patient_id) where removed_at is null;

create table medication_statement (
  id uuid primary key default new_id(),
  patient_id uuid not null references patient,
  medicine text not null,
  dosage text,
  since date,
  ended_on date,
  recorded_by uuid references user_account,
  recorded_at timestamptz not null default now(),
  removed_at timestamptz
);
create index medication_statement_patient on medication_statement (patient_id) where removed_at is null;

-- A record opened outside the care team in an emergency: who, whose, why, until when. Never changed afterwards.
create table break_glass (
  id uuid primary key default new_id(),
  user_id uuid not null references user_account,
  patient_id uuid not null references patient,
  reason text not null check (length(reason) >= 10),
  opened_at timestamptz not null,
  expires_at timestamptz not null,
  check (opened_at < expires_at)
);
create index break_glass_open on break_glass (user_id, patient_id, expires_at);
create trigger break_glass_append_only before update or delete on break_glass
  for each row execute function forbid_change();
