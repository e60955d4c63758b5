create table lab_order (
  id uuid primary key default new_id(),
  facility_id uuid not null references laboratory_profile,
  patient_id uuid not null references patient,
  ordered_by uuid not null references user_account,
  -- who asked for it: the practitioner of the prescription; null when the patient chose by themselves
  prescription_id uuid references prescription,
  practitioner_id uuid references practitioner,
  status text not null check (status in ('held', 'booked', 'collected', 'received', 'resulted', 'verified', 'released', 'cancelled', 'expired')),
  collection text not null check (collection in ('visit', 'home')),
  slot_starts_at timestamptz not null,
  slot_ends_at timestamptz not null,
  -- which of the places of the slot
  seat smallint not null check (seat between 1 and 50),
  hold_expires_at timestamptz,
  pay_at_counter boolean not null default false,
  -- where the sample is fetched
  address_line text,
  city text,
  pin_code text,
  note text not null default '',
  total_paise integer not null check (total_paise > 0),
  home_fee_paise integer not null default 0,
  reporting_hours smallint not null,
  promised_at timestamptz not null,
  cancel_hours_before smallint not null,
  cancelled_at timestamptz,
  cancelled_as text check (cancelled_as in ('patient', 'facility')),
  cancel_reason text,
  released_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null default now(),
  check (slot_starts_at < slot_ends_at),
  check ((status = 'held') = (hold_expires_at is not null)),
  check ((status = 'cancelled') = (cancelled_at is not null)),
  check ((collection = 'home') = (address_line is not null)),
  check ((prescription_id is null) or (practitioner_id is not null))
);
-- A place of a slot is given once. The use case queues by an advisory lock; this is the proof.
create unique index lab_order_seat_once on lab_order (facility_id, collection, slot_starts_at, seat)
  where status not in ('cancelled', 'expired');
create index lab_order_patient on lab_order (patient_id, slot_starts_at desc, id);
create index lab_order_worklist on lab_order (facility_id, status, slot_starts_at);
create index lab_order_day on lab_order (facility_id, slot_starts_at);
create index lab_order_released on lab_order (facility_id, released_at) where released_at is not null;
create index lab_order_hold on lab_order (hold_expires_at) where status = 'held';
create trigger lab_order_touch before update on lab_order for each row execute function touch_updated_at();

-- What was ordered, at the price of that moment.
create table lab_order_item (
  id uuid primary key default new_id(),
  order_id uuid not null references lab_order on delete cascade,
  test_id uuid not null references lab_test,
  position smallint not null,
  price_paise integer not null check (price_paise >= 0),
  accredited boolean not null,
  unique (order_id, test_id)
);

create table lab_order_history (
  id bigint generated always as identity primary key,
  order_id uuid not null references lab_order,
  change text not null,
  status text not null,
  by uuid references user_account,
  at timestamptz not null,
  note text
);
create index lab_order_history_order on lab_order_history (order_id, id);
create trigger lab_order_history_append_only before update or delete on lab_order_history
  for each row execute function forbid_change();

-- One tube or cup of an order; what was rejected stays, and a new one takes its place.
create table specimen (
  id uuid primary key default new_id(),
  order_id uuid not null references lab_order,
  specimen_type text not null,
  container text not null,
  status text not null default 'ordered' check (status in ('ordered', 'collected', 'received', 'rejected')),
  -- on the tube's label; unique in the laboratory
  accession text,
  facility_id uuid not null references laboratory_profile,
  collected_at timestamptz,
  collected_by uuid references user_account,
  received_at timestamptz,
  received_by uuid references user_account,
  rejected_at timestamptz,
  rejected_by uuid references user_account,
  reject_reason text,
  reject_note text,
  quality_note text,
  replaces_id uuid unique references specimen,
  unique (facility_id, accession),
  check ((status = 'ordered') = (accession is null)),
  check ((accession is null) = (collected_at is null)),
  check ((status = 'rejected') = (rejected_at is not null and reject_reason is not null)),
  check (status <> 'received' or received_at is not null),
  constraint specimen_times_in_order check (received_at is null or received_at >= collected_at)
);
create index specimen_order on specimen (order_id);

-- Numbers of tubes begin anew each day of the laboratory's calendar.
create table accession_series (
  facility_id uuid not null references laboratory_profile,
  day date not null,
  last_number integer not null default 0,
  primary key (facility_id, day)
);
