-- Tests, consultations and procedures at one price.
create table health_package (
  id uuid primary key default new_id(),
  facility_id uuid not null references facility,
  -- of the list that it was imported from
  code text check (code ~ '^[A-Z0-9-]{2,20}$'),
  name text not null,
  description text not null default '',
  speciality text not null default '',
  price_paise integer check (price_paise between 100 and 1000000000),
  -- the list's own words where the price hangs on something
  price_note text not null default '',
  validity_days smallint not null check (validity_days between 1 and 730),
  sold_from date,
  sold_until date,
  status text not null default 'draft' check (status in ('draft', 'active', 'retired')),
  created_by uuid not null references user_account,
  created_at timestamptz not null,
  updated_at timestamptz not null default now(),
  search_name text not null generated always as (lower(name || ' ' || speciality)) stored,
  unique (facility_id, code),
  constraint health_package_period check (sold_from <= sold_until),
  -- no price is sold that its parts do not make up: kept by the use case, which writes both together
  constraint health_package_priced check (status <> 'active' or price_paise is not null)
);
create index health_package_facility on health_package (facility_id, status, id desc);
create index health_package_active on health_package (price_paise) where status = 'active';
create index health_package_search_name on health_package using gin (search_name gin_trgm_ops) where status = 'active';
create trigger health_package_touch before update on health_package for each row execute function touch_updated_at();

create table package_item (
  id uuid primary key default new_id(),
  package_id uuid not null references health_package on delete cascade,
  position smallint not null,
  kind text not null check (kind in ('lab_test', 'consultation', 'procedure')),
  label text not null,
  quantity smallint not null check (quantity between 1 and 50),
  -- what one of them costs alone: its share of the price follows it; null where the list does not settle it
  worth_paise integer check (worth_paise between 100 and 1000000000),
  test_id uuid references lab_test,
  laboratory_id uuid references laboratory_profile,
  practitioner_id uuid references practitioner,
  speciality_code text references speciality,
  mode text check (mode in ('in_person', 'video', 'audio', 'text')),
  unique (package_id, position),
  constraint package_item_test check ((kind = 'lab_test') = (test_id is not null and laboratory_id is not null)),
  constraint package_item_consultation check (
    (kind = 'consultation') = (mode is not null)
    and (kind = 'consultation') = ((practitioner_id is null) <> (speciality_code is null)))
);

create table package_purchase (
  id uuid primary key default new_id(),
  package_id uuid not null references health_package,
  facility_id uuid not null references facility,
  patient_id uuid not null references patient,
  bought_by uuid not null references user_account,
  -- as it was when it was bought
  name text not null,
  price_paise integer not null check (price_paise >= 100),
  validity_days smallint not null,
  status text not null check (status in ('unpaid', 'active', 'completed', 'expired', 'cancelled')),
  created_at timestamptz not null,
  activated_at timestamptz,
  expires_at timestamptz,
  told_of_expiry_at timestamptz,
  cancelled_at timestamptz,
  constraint package_purchase_paid check (status not in ('active', 'completed', 'expired') or expires_at is not null),
  check ((activated_at is null) = (expires_at is null)),
  check ((status = 'cancelled') = (cancelled_at is not null))
);
create index package_purchase_patient on package_purchase (patient_id, id desc);
create index package_purchase_facility on package_purchase (facility_id, status, id desc);
create index package_purchase_expiry on package_purchase (expires_at) where status = 'active';
create index package_purchase_unpaid on package_purchase (created_at) where status = 'unpaid';

-- What was bought, and how much of it is used: never more than there was.
create table package_part (
  id uuid primary key default new_id(),
  purchase_id uuid not null references package_purchase,
  -- of its line on the bill
  position smallint not null,
  kind text not null check (kind in ('lab_test', 'consultation', 'procedure')),
  label text not null,
  quantity smallint not null check (quantity >= 1),
  used_count smallint not null default 0,
  test_id uuid references lab_test,
  laboratory_id uuid references laboratory_profile,
  practitioner_id uuid references practitioner,
  speciality_code text references speciality,
  mode text check (mode in ('in_person', 'video', 'audio', 'text')),
  unique (purchase_id, position),
  constraint package_part_within check (used_count between 0 and quantity)
);

create table package_use (
  id uuid primary key default new_id(),
  part_id uuid not null references package_part,
  appointment_id uuid references appointment,
  lab_order_id uuid references lab_order,
  used_by uuid not null references user_account,
  used_at timestamptz not null,
  given_back_at timestamptz,
  check (appointment_id is null or lab_order_id is null)
);
create index package_use_part on package_use (part_id);
create unique index package_use_appointment on package_use (appointment_id) where given_back_at is null;
create unique index package_use_lab_order on package_use (lab_order_id, part_id) where given_back_at is null;

-- used_count is counted where the uses are written, so that it cannot differ from them.
create function count_package_use() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    update package_part set used_count = used_count + 1 where id = new.part_id;
  elsif old.given_back_at is null and new.given_back_at is not null then
    update package_part set used_count = used_count - 1 where id = new.part_id;
  end if;
  return null;
end $$;
create trigger count_package_use after insert or update on package_use
  for each row execute function count_package_use();

alter table appointment add column package_purchase_id uuid references package_purchase;
alter table lab_order add column package_purchase_id uuid references package_purchase;
alter table lab_order drop constraint lab_order_total_paise_check;
alter table lab_order add constraint lab_order_total_paise_check
  check (total_paise >= case when package_purchase_id is null then 1 else 0 end);
alter table discount_use add constraint discount_use_package
  foreign key (package_purchase_id) references package_purchase;
