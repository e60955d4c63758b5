create table facility (
  id uuid primary key default new_id(),
  code text not null unique check (code ~ '^[A-Z0-9]{2,4}$'),
  kind text not null check (kind in ('clinic', 'hospital', 'laboratory', 'pharmacy')),
  name text not null,
  registration_number text,
  gstin text check (gstin ~ '^[0-9]{2}[A-Z0-9]{13}$'),
  phone text,
  email text,
  address_line text not null,
  city text not null,
  state text not null,
  pin_code text not null check (pin_code ~ '^[1-9][0-9]{5}$'),
  latitude numeric(9, 6) check (latitude between -90 and 90),
  longitude numeric(9, 6) check (longitude between -180 and 180),
  time_zone text not null default 'Asia/Kolkata',
  active boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((latitude is null) = (longitude is null))
);
create index facility_city on facility (lower(city));
create index facility_pin_code on facility (pin_code);
create trigger facility_touch before update on facility for each row execute function touch_updated_at();

create table role_assignment (
  id uuid primary key default new_id(),
  user_id uuid not null references user_account,
  role text not null check (role in ('patient', 'practitioner', 'front_desk', 'lab_operator', 'pharmacy_operator', 'admin')),
  facility_id uuid references facility,
  granted_by uuid references user_account,
  granted_at timestamptz not null default now(),
  revoked_at timestamptz,
  check (role not in ('front_desk', 'lab_operator', 'pharmacy_operator') or facility_id is not null)
);
create unique index role_assignment_once on role_assignment (user_id, role, facility_id) nulls not distinct
  where revoked_at is null;

create table speciality (
  code text primary key,
  title text not null,
  plain_title text not null,
  description text not null,
  words text[] not null default '{}'
);

create table practitioner (
  id uuid primary key default new_id(),
  user_id uuid not null unique references user_account,
  given_name text not null,
  family_name text not null,
  gender text not null check (gender in ('female', 'male', 'other', 'unknown')),
  birth_date date,
  email text,
  phone text,
  about text not null default '',
  photo_file_id uuid,
  registration_number text not null,
  registration_council text not null,
  practising_since smallint check (practising_since between 1940 and 2100),
  department text,
  practice_name text,
  address_line text,
  city text,
  state text,
  pin_code text,
  work_address text,
  status text not null default 'draft' check (status in ('draft', 'submitted', 'verified', 'rejected', 'suspended')),
  status_reason text,
  submitted_at timestamptz,
  verified_at timestamptz,
  verified_by uuid references user_account,
  -- an admin saw the certificate on paper: then none need be uploaded
  credentials_seen_by uuid references user_account,
  credentials_seen_at timestamptz,
  validity_days smallint not null default 7 check (validity_days between 0 and 180),
  refund_tiers jsonb not null default '[{"hoursBefore": 24, "percent": 100}, {"hoursBefore": 4, "percent": 50}]',
  change_hours_before smallint not null default 2 check (change_hours_before between 0 and 168),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  search_name text not null generated always as (lower(given_name || ' ' || family_name)) stored
);
-- Only who was verified owns a number: a stranger's draft must not keep its rightful owner out.
create unique index practitioner_registration_once on practitioner (lower(registration_council), lower(registration_number))
  where status in ('verified', 'suspended');
create index practitioner_search_name on practitioner using gin (search_name gin_trgm_ops);
create index practitioner_experience on practitioner (coalesce(practising_since, 9999), id) where status = 'verified';
create index practitioner_queue on practitioner (status, submitted_at, id);
create trigger practitioner_touch before update on practitioner for each row execute function touch_updated_at();

create table practitioner_qualification (
  id uuid primary key default new_id(),
  practitioner_id uuid not null references practitioner on delete cascade,
  position smallint not null,
  degree text not null,
  institution text not null,
  year smallint,
  unique (practitioner_id, position)
);
create table practitioner_speciality (
  practitioner_id uuid not null references practitioner on delete cascade,
  speciality_code text not null references speciality,
  primary key (practitioner_id, speciality_code)
);
create index practitioner_speciality_code on practitioner_speciality (speciality_code);
create table practitioner_language (
  practitioner_id uuid not null references practitioner on delete cascade,
  language text not null,
  primary key (practitioner_id, language)
);

create index practitioner_language_language on practitioner_language (language);
create table practitioner_document (
  id uuid primary key default new_id(),
  practitioner_id uuid not null references practitioner on delete cascade,
  kind text not null check (kind in ('certificate', 'photo')),
  file_id uuid not null,
  attached_at timestamptz not null default now(),
  removed_at timestamptz,
  unique (practitioner_id, file_id)
);

create table practitioner_offering (
  id uuid primary key default new_id(),
  practitioner_id uuid not null references practitioner on delete cascade,
  facility_id uuid not null references facility,
  mode text not null check (mode in ('in_person', 'video', 'audio', 'text')),
  fee_paise integer not null check (fee_paise >= 0),
  slot_minutes smallint not null check (slot_minutes between 5 and 180),
  active boolean not null default true,
  unique (practitioner_id, facility_id, mode)
);
create index practitioner_offering_facility on practitioner_offering (facility_id);
create index practitioner_offering_fee on practitioner_offering (mode, fee_paise) where active;

create trigger role_assignment_told after insert or update or delete on role_assignment
  for each row execute function tell_session_change();
create trigger practitioner_told after insert on practitioner
  for each row execute function tell_session_change();
