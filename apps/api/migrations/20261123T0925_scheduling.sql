create table weekly_hours (
  id uuid primary key default new_id(),
  practitioner_id uuid not null references practitioner,
  facility_id uuid not null references facility,
  -- null for a break: it counts for all modes
  mode text check (mode in ('in_person', 'video', 'audio', 'text')),
  kind text not null default 'open' check (kind in ('open', 'break')),
  weekday smallint not null check (weekday between 1 and 7),
  starts_at time not null,
  ends_at time not null,
  valid_from date,
  valid_to date,
  check (kind = 'break' or mode is not null),
  check (starts_at < ends_at),
  check (valid_from is null or valid_to is null or valid_from <= valid_to)
);
create index weekly_hours_practitioner on weekly_hours (practitioner_id);

create table schedule_exception (
  id uuid primary key default new_id(),
  practitioner_id uuid not null references practitioner,
  facility_id uuid references facility,
  mode text check (mode in ('in_person', 'video', 'audio', 'text')),
  kind text not null check (kind in ('leave', 'block', 'opening')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  reason text,
  created_by uuid references user_account,
  created_at timestamptz not null default now(),
  check (starts_at < ends_at),
  check (kind <> 'opening' or (facility_id is not null and mode is not null))
);
create index schedule_exception_practitioner on schedule_exception (practitioner_id, ends_at);

create table appointment (
  id uuid primary key default new_id(),
  practitioner_id uuid not null references practitioner,
  patient_id uuid not null references patient,
  facility_id uuid not null references facility,
  mode text not null check (mode in ('in_person', 'video', 'audio', 'text')),
  status text not null check (status in
    ('held', 'booked', 'arrived', 'in_progress', 'fulfilled', 'cancelled', 'no_show', 'expired')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  hold_expires_at timestamptz,
  fee_paise integer not null check (fee_paise >= 0),
  visit text not null check (visit in ('first', 'follow_up')),
  follow_up_of uuid references appointment,
  free_follow_up boolean not null default false,
  -- the practitioner's policy as it stood when the slot was taken
  refund_tiers jsonb not null,
  change_hours_before smallint not null check (change_hours_before >= 0),
  reason text not null default '',
  symptoms text[] not null default '{}',
  booked_by uuid not null references user_account,
  fulfilled_at timestamptz,
  cancelled_by uuid references user_account,
  cancelled_as text check (cancelled_as in ('patient', 'practitioner', 'facility')),
  cancel_reason text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (starts_at < ends_at),
  check ((status = 'held') = (hold_expires_at is not null)),
  check ((status = 'fulfilled') = (fulfilled_at is not null)),
  check ((status = 'cancelled') = (cancelled_as is not null)),
  check (visit = 'follow_up' or follow_up_of is null),
  check (not free_follow_up or (follow_up_of is not null and fee_paise = 0)),
  constraint appointment_no_overlap exclude using gist
    (practitioner_id with =, tstzrange(starts_at, ends_at) with &&)
    where (status in ('held', 'booked', 'arrived', 'in_progress')),
  constraint appointment_patient_no_overlap exclude using gist
    (patient_id with =, tstzrange(starts_at, ends_at) with &&)
    where (status in ('held', 'booked', 'arrived', 'in_progress'))
);
-- The free follow-up of a consultation is used once.
create unique index appointment_free_follow_up on appointment (follow_up_of)
  where free_follow_up and status not in ('cancelled', 'expired');
create index appointment_practitioner on appointment (practitioner_id, starts_at);
create index appointment_patient on appointment (patient_id, starts_at desc);
create index appointment_facility on appointment (facility_id, starts_at);
create index appointment_hold on appointment (hold_expires_at) where status = 'held';
create index appointment_holder on appointment (booked_by) where status = 'held';
create trigger appointment_touch before update on appointment for each row execute function touch_updated_at();

create table appointment_history (
  id uuid primary key default new_id(),
  appointment_id uuid not null references appointment,
  change text not null,
  status text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  changed_by uuid references user_account,
  changed_at timestamptz not null default now(),
  note text
);
create index appointment_history_appointment on appointment_history (appointment_id, changed_at);
create trigger appointment_history_append_only before update or delete on appointment_history
  for each row execute function forbid_change();
