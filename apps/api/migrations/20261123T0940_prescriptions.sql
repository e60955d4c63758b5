create table medicine (
  id uuid primary key default new_id(),
  -- null: the common catalogue; else one facility's own list
  facility_id uuid references facility,
  generic_name text not null,
  brand_name text,
  ingredients text[] not null,
  form text not null,
  strength text not null,
  route text not null,
  pack_unit text not null,
  pack_size numeric(10, 2) not null check (pack_size > 0),
  therapeutic_class text,
  tele_list text check (tele_list in ('O', 'A', 'B')),
  schedule text check (schedule in ('G', 'H', 'H1', 'X')),
  narcotic boolean not null default false,
  notes text not null default '',
  active boolean not null default true
);
create unique index medicine_once on medicine (facility_id, generic_name, brand_name, form, strength) nulls not distinct;
create index medicine_name_trgm on medicine using gin ((lower(generic_name || ' ' || coalesce(brand_name, ''))) gin_trgm_ops);

-- Public halves of the keys that signed here: a changed secret makes a new key, and the old signatures still prove true.
create table signing_key (
  public_key text primary key,
  first_used_at timestamptz not null default now()
);
create trigger signing_key_append_only before update or delete on signing_key
  for each row execute function forbid_change();

create table prescription (
  id uuid primary key default new_id(),
  encounter_id uuid not null references encounter,
  patient_id uuid not null references patient,
  practitioner_id uuid not null references practitioner,
  facility_id uuid not null references facility,
  version integer not null default 1,
  replaces_id uuid unique references prescription,
  status text not null default 'draft' check (status in ('draft', 'signed', 'superseded')),
  amend_reason text,
  advice text not null default '',
  follow_up_days smallint check (follow_up_days between 1 and 365),
  -- what was signed, as it was: names, registration, notes, lines
  content jsonb,
  content_sha256 text,
  signature text,
  signing_key text references signing_key,
  verification_code text unique,
  signed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((status = 'draft') = (signed_at is null)),
  check (status = 'draft' or (content is not null and content_sha256 is not null and signature is not null and signing_key is not null and verification_code is not null)),
  check ((version = 1) = (replaces_id is null))
);
create unique index prescription_one_draft on prescription (encounter_id) where status = 'draft';
create unique index prescription_one_current on prescription (encounter_id) where status = 'signed';
create index prescription_patient on prescription (patient_id, signed_at desc);
create index prescription_practitioner on prescription (practitioner_id, signed_at desc);
create trigger prescription_touch before update on prescription for each row when (old.status = 'draft') execute function touch_updated_at();

create function prescription_immutable() returns trigger language plpgsql as $$
begin
  if old.status = 'draft' then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_op = 'UPDATE' and old.status = 'signed' and new.status = 'superseded'
     and to_jsonb(new) - 'status' = to_jsonb(old) - 'status' then
    return new;
  end if;
  raise exception 'a signed prescription is immutable' using errcode = 'restrict_violation', constraint = 'prescription_immutable';
end $$;
create trigger prescription_immutable before update or delete on prescription
  for each row execute function prescription_immutable();

create table medication_request (
  id uuid primary key default new_id(),
  prescription_id uuid not null references prescription on delete cascade,
  position smallint not null,
  medicine_id uuid not null references medicine,
  dose jsonb not null,
  dose_text text not null,
  quantity numeric(10, 2) not null check (quantity > 0),
  quantity_unit text not null,
  quantity_reason text not null default '',
  instructions text not null default '',
  substitution_allowed boolean not null default false,
  unique (prescription_id, position)
);
create table service_request (
  id uuid primary key default new_id(),
  prescription_id uuid not null references prescription on delete cascade,
  position smallint not null,
  test_name text not null,
  note text not null default '',
  unique (prescription_id, position)
);
create table prescription_override (
  id uuid primary key default new_id(),
  prescription_id uuid not null references prescription on delete cascade,
  rule text not null,
  subject text not null,
  reason text not null check (length(reason) >= 5),
  overridden_by uuid not null references user_account,
  overridden_at timestamptz not null default now(),
  unique (prescription_id, rule, subject)
);

create function prescription_part_immutable() returns trigger language plpgsql as $$
declare
  owner uuid := case when tg_op = 'DELETE' then old.prescription_id else new.prescription_id end;
begin
  if exists (select from prescription where id = owner and status <> 'draft') then
    raise exception 'a signed prescription is immutable' using errcode = 'restrict_violation', constraint = 'prescription_immutable';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger medication_request_immutable before insert or update or delete on medication_request
  for each row execute function prescription_part_immutable();
create trigger service_request_immutable before insert or update or delete on service_request
  for each row execute function prescription_part_immutable();
create trigger prescription_override_immutable before insert or update or delete on prescription_override
  for each row execute function prescription_part_immutable();

create index medicine_generic_prefix on medicine (lower(generic_name) text_pattern_ops) where active;
create index medicine_brand_prefix on medicine (lower(brand_name) text_pattern_ops) where active and brand_name is not null;
