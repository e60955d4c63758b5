-- What a facility of the kind pharmacy says of itself beside its address.
create table pharmacy_profile (
  facility_id uuid primary key references facility,
  type text not null default 'retail' check (type in ('retail', 'hospital', 'online')),
  licence_number text not null check (btrim(licence_number) <> ''),
  drug_licence_number text not null check (btrim(drug_licence_number) <> ''),
  pharmacist_name text not null check (btrim(pharmacist_name) <> ''),
  pharmacist_registration_number text not null check (btrim(pharmacist_registration_number) <> ''),
  pharmacist_phone text,
  pharmacist_email text,
  -- [{ weekday 1-7, opensAt, closesAt }], in the facility's zone
  opening_hours jsonb not null default '[]',
  delivers boolean not null default false,
  delivery_radius_km numeric(5, 1) check (delivery_radius_km > 0),
  delivery_fee_paise integer not null default 0 check (delivery_fee_paise >= 0),
  updated_at timestamptz not null default now(),
  constraint pharmacy_profile_radius check (not delivers or delivery_radius_km is not null)
);
create trigger pharmacy_profile_touch before update on pharmacy_profile for each row execute function touch_updated_at();

create table medicine_order (
  id uuid primary key default new_id(),
  facility_id uuid not null references facility,
  store_id uuid not null references store,
  patient_id uuid not null references patient,
  -- from which prescription: one signed here, a picture of one, a paper shown at the counter, or none
  source text not null check (source in ('prescription', 'upload', 'paper', 'none')),
  prescription_id uuid references prescription,
  upload_file_id uuid references file,
  prescriber_name text,
  prescriber_registration_number text,
  prescriber_address text,
  prescribed_on date,
  fulfilment text not null check (fulfilment in ('delivery', 'pickup', 'counter')),
  payment text not null check (payment in ('online', 'on_delivery', 'counter')),
  status text not null check (status in ('placed', 'verified', 'confirmed', 'packed', 'dispatched', 'delivered',
    'collected', 'returned', 'cancelled', 'rejected')),
  address_line text,
  city text,
  state text,
  pin_code text,
  phone text,
  note text not null default '',
  -- told to the person at the door by the patient, who alone sees it
  delivery_code text not null check (delivery_code ~ '^[0-9]{6}$'),
  delivery_fee_paise integer not null default 0 check (delivery_fee_paise >= 0),
  total_paise integer check (total_paise >= 0),
  -- the explicit consent to hand the prescription to this pharmacy
  sharing_consent_at timestamptz,
  placed_by uuid not null references user_account,
  placed_at timestamptz not null,
  verified_by uuid references user_account,
  verified_at timestamptz,
  -- until then it must be paid, or what is promised goes back on the shelf
  pay_until timestamptz,
  ended_as text check (ended_as in ('patient', 'pharmacy', 'system')),
  ended_reason text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint medicine_order_prescription check ((source = 'prescription') = (prescription_id is not null)),
  constraint medicine_order_upload check ((source = 'upload') = (upload_file_id is not null)),
  constraint medicine_order_consent check (source in ('paper', 'none') or sharing_consent_at is not null),
  constraint medicine_order_address check (fulfilment <> 'delivery' or (address_line is not null and pin_code is not null)),
  constraint medicine_order_verified check (status in ('placed', 'cancelled', 'rejected') or (verified_at is not null and total_paise is not null)),
  constraint medicine_order_ended check (status not in ('cancelled', 'rejected', 'returned') or ended_as is not null)
);
create index medicine_order_patient on medicine_order (patient_id, id desc);
create index medicine_order_facility on medicine_order (facility_id, id desc);
create index medicine_order_open on medicine_order (facility_id, status, id)
  where status in ('placed', 'verified', 'confirmed', 'packed', 'dispatched');
create index medicine_order_unpaid on medicine_order (pay_until) where pay_until is not null;
create index medicine_order_prescription_id on medicine_order (prescription_id) where prescription_id is not null;
create trigger medicine_order_touch before update on medicine_order for each row execute function touch_updated_at();

create table medicine_order_history (
  id uuid primary key default new_id(),
  medicine_order_id uuid not null references medicine_order,
  change text not null,
  status text not null,
  changed_by uuid references user_account,
  changed_at timestamptz not null,
  note text
);
create index medicine_order_history_order on medicine_order_history (medicine_order_id, id);
create trigger medicine_order_history_append_only before update or delete on medicine_order_history
  for each row execute function forbid_change();

create table medicine_order_line (
  id uuid primary key default new_id(),
  medicine_order_id uuid not null references medicine_order,
  position smallint not null,
  medication_request_id uuid references medication_request,
  product_id uuid not null references product,
  -- in units of the product
  quantity integer not null check (quantity > 0),
  -- another brand than the one that was prescribed
  substituted boolean not null default false,
  -- the pharmacist left it out, or put another line in its place
  dropped_at timestamptz,
  unique (medicine_order_id, position)
);

-- From which batches a line is served, and for how much. What a batch's pack may cost is the batch's word, not the caller's.
create table medicine_order_item (
  id uuid primary key default new_id(),
  medicine_order_line_id uuid not null references medicine_order_line,
  batch_id uuid not null references stock_batch,
  quantity integer not null check (quantity > 0),
  unit_price_paise integer not null check (unit_price_paise > 0),
  mrp_paise integer not null,
  pack_size integer not null,
  constraint medicine_order_item_within_mrp check (unit_price_paise::bigint * pack_size <= mrp_paise)
);
create index medicine_order_item_line on medicine_order_item (medicine_order_line_id);
create index medicine_order_item_batch on medicine_order_item (batch_id);
create function medicine_order_item_priced() returns trigger language plpgsql as $$
begin
  select coalesce(stock_batch.mrp_paise, product.mrp_paise), product.pack_size into new.mrp_paise, new.pack_size
    from stock_batch join product on product.id = stock_batch.product_id where stock_batch.id = new.batch_id;
  return new;
end $$;
create trigger medicine_order_item_priced before insert or update on medicine_order_item
  for each row execute function medicine_order_item_priced();

-- A prescription is spent by this: what is held or supplied of a line counts, at whichever pharmacy.
create table dispense (
  id uuid primary key default new_id(),
  medication_request_id uuid not null references medication_request,
  medicine_order_line_id uuid not null unique references medicine_order_line,
  facility_id uuid not null references facility,
  quantity integer not null check (quantity > 0),
  status text not null default 'held' check (status in ('held', 'supplied', 'released', 'returned')),
  held_at timestamptz not null,
  ended_at timestamptz,
  check ((status = 'held') = (ended_at is null))
);
create index dispense_request on dispense (medication_request_id);

-- What is left of a line: per medicine of one consultation, so that an amended prescription does not begin anew.
create function medication_left(request uuid) returns integer language sql stable as $$
  with line as (
    select mr.medicine_id, mr.quantity, p.encounter_id from medication_request mr
      join prescription p on p.id = mr.prescription_id where mr.id = request
  ), allowed as (
    select coalesce(sum(floor(mr.quantity)), 0) as quantity from medication_request mr
      join prescription p on p.id = mr.prescription_id join line on true
      where p.encounter_id = line.encounter_id and p.status = 'signed' and mr.medicine_id = line.medicine_id
  ), spent as (
    select coalesce(sum(d.quantity), 0) as quantity from dispense d
      join medication_request mr on mr.id = d.medication_request_id
      join prescription p on p.id = mr.prescription_id join line on true
      where p.encounter_id = line.encounter_id and mr.medicine_id = line.medicine_id and d.status in ('held', 'supplied')
  )
  select greatest(0, least(floor(line.quantity), allowed.quantity - spent.quantity))::integer from line, allowed, spent
$$;

create function dispense_within() returns trigger language plpgsql as $$
declare
  line record;
begin
  if tg_op = 'DELETE' or (tg_op = 'UPDATE' and (
      (new.medication_request_id, new.medicine_order_line_id, new.quantity, new.facility_id) is distinct from
      (old.medication_request_id, old.medicine_order_line_id, old.quantity, old.facility_id)
      or (old.status, new.status) not in (('held', 'supplied'), ('held', 'released'), ('supplied', 'returned')))) then
    raise exception 'a dispense goes forward and is not changed' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'UPDATE' then
    return new;
  end if;
  select p.encounter_id, p.status, mr.medicine_id into strict line from medication_request mr
    join prescription p on p.id = mr.prescription_id where mr.id = new.medication_request_id;
  perform pg_advisory_xact_lock(hashtextextended('dispense:' || line.encounter_id || ':' || line.medicine_id, 0));
  if line.status <> 'signed' then
    raise exception 'only the current prescription is dispensed' using errcode = 'check_violation', constraint = 'dispense_of_current';
  end if;
  if new.quantity > medication_left(new.medication_request_id) then
    raise exception 'not so much is left of this line' using errcode = 'check_violation', constraint = 'dispense_within';
  end if;
  return new;
end $$;
create trigger dispense_within before insert or update or delete on dispense
  for each row execute function dispense_within();

-- The registers that the Drugs Rules want: H1 as one series, X as one for each medicine. Never changed.
create table supply_register (
  id uuid primary key default new_id(),
  facility_id uuid not null references facility,
  register text not null check (register in ('H1', 'X')),
  series text not null,
  serial integer not null check (serial > 0),
  medicine_order_id uuid not null references medicine_order,
  supplied_at timestamptz not null,
  supplied_by uuid references user_account,
  patient_name text not null,
  patient_address text not null,
  prescriber_name text not null,
  prescriber_registration_number text not null,
  prescriber_address text not null,
  medicine text not null,
  batch_number text not null,
  quantity integer not null check (quantity > 0),
  unit text not null,
  constraint supply_register_serial unique (facility_id, series, serial)
);
create index supply_register_facility on supply_register (facility_id, register, supplied_at);
create trigger supply_register_append_only before update or delete on supply_register
  for each row execute function forbid_change();
