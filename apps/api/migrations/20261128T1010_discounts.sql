-- What is taken off a bill: by a code that a person gives, or by itself.
create table discount (
  id uuid primary key default new_id(),
  -- null: at every facility, given by the admin
  facility_id uuid references facility,
  title text not null,
  kind text not null check (kind in ('percent', 'amount')),
  percent_basis_points smallint check (percent_basis_points between 1 and 10000),
  amount_paise integer check (amount_paise > 0),
  -- a percentage takes off no more than this
  most_paise integer check (most_paise > 0),
  subject_types text[] not null check (
    subject_types <> '{}'
    and subject_types <@ array['appointment', 'lab_order', 'medicine_order', 'package_purchase', 'desk_sale']),
  -- null: given by itself
  code text check (code ~ '^[A-Z0-9]{4,20}$'),
  valid_from timestamptz not null,
  valid_until timestamptz,
  min_total_paise integer not null default 0 check (min_total_paise >= 0),
  most_uses integer check (most_uses > 0),
  most_uses_per_patient integer check (most_uses_per_patient > 0),
  used_count integer not null default 0 check (used_count >= 0),
  active boolean not null default true,
  created_by uuid references user_account,
  created_at timestamptz not null default now(),
  constraint discount_period check (valid_until > valid_from),
  constraint discount_uses_within check (used_count <= most_uses),
  check ((kind = 'percent') = (percent_basis_points is not null)),
  check ((kind = 'amount') = (amount_paise is not null))
);
create unique index discount_code on discount (code) where code is not null and active;
create index discount_facility on discount (facility_id, id desc);
create index discount_automatic on discount (facility_id) where code is null and active;

-- A discount on a bill, or the health package that covers it; given back when the bill is cancelled unpaid.
create table discount_use (
  id uuid primary key default new_id(),
  discount_id uuid references discount,
  package_purchase_id uuid,
  bill_id uuid not null references bill,
  patient_id uuid not null references patient,
  amount_paise integer not null check (amount_paise > 0),
  applied_by uuid references user_account,
  applied_at timestamptz not null default now(),
  released_at timestamptz,
  check ((discount_id is null) <> (package_purchase_id is null))
);
create unique index discount_use_bill on discount_use (bill_id) where released_at is null;
create index discount_use_patient on discount_use (discount_id, patient_id) where released_at is null;

-- The part of a line's discount that the bill's discount is: what goes when it is taken away again.
alter table bill_line
  add column bill_discount_paise integer not null default 0 check (bill_discount_paise between 0 and discount_paise);
