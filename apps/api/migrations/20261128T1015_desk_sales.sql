-- What a front desk sells beside visits: dressings, an ECG, a registration. A short price list of each facility.
create table desk_item (
  id uuid primary key default new_id(),
  facility_id uuid not null references facility,
  name text not null,
  -- services have a SAC, goods an HSN code, whose tax is looked up on the day
  sac_code text check (sac_code ~ '^99[0-9]{2,4}$'),
  hsn_code text check (hsn_code ~ '^[0-9]{4,8}$' and hsn_code !~ '^99'),
  price_paise integer not null check (price_paise >= 100),
  active boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((sac_code is null) <> (hsn_code is null))
);
create unique index desk_item_name on desk_item (facility_id, lower(name)) where active;
create trigger desk_item_touch before update on desk_item for each row execute function touch_updated_at();

create table desk_sale (
  id uuid primary key default new_id(),
  facility_id uuid not null references facility,
  patient_id uuid not null references patient,
  sold_by uuid not null references user_account,
  sold_at timestamptz not null
);
create index desk_sale_facility on desk_sale (facility_id, sold_at desc);
