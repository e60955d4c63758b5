-- Where a PIN code is, to find what is near it; loaded by an importer, read by nobody else.
create table pin_code (
  code text primary key check (code ~ '^[1-9][0-9]{5}$'),
  place text not null,
  state text not null,
  latitude numeric(9, 6) not null check (latitude between -90 and 90),
  longitude numeric(9, 6) not null check (longitude between -180 and 180)
);

-- What a laboratory measures: a single quantity, or a panel of them that is ordered as one.
create table lab_test (
  id uuid primary key default new_id(),
  code text not null unique,
  kind text not null check (kind in ('single', 'panel')),
  name text not null,
  aliases text[] not null default '{}',
  loinc text,
  department text not null,
  -- of a panel: null
  specimen_type text,
  container text,
  value_kind text check (value_kind in ('numeric', 'choice', 'text')),
  choices text[] not null default '{}',
  unit text not null default '',
  decimals smallint not null default 0 check (decimals between 0 and 6),
  method text not null default '',
  -- what no living person has: such a result is refused, not flagged
  possible_min numeric,
  possible_max numeric,
  critical_low numeric,
  critical_high numeric,
  -- a change against the last result by more than this share is asked about
  delta_percent smallint check (delta_percent > 0),
  preparation text not null default '',
  reporting_hours smallint not null check (reporting_hours between 1 and 720),
  reagents text[] not null default '{}',
  -- false: measured as a part of panels only
  orderable boolean not null default true,
  active boolean not null default true,
  search_name text not null generated always as (lower(name)) stored,
  constraint lab_test_single check ((kind = 'single') = (specimen_type is not null and container is not null and value_kind is not null)),
  constraint lab_test_numeric check (value_kind is distinct from 'numeric' or (possible_min is not null and possible_max > possible_min)),
  constraint lab_test_choice check ((value_kind is not distinct from 'choice') = (choices <> '{}'))
);
create index lab_test_search_name on lab_test using gin (search_name gin_trgm_ops);
create index lab_test_aliases on lab_test using gin (aliases);

create table lab_panel_member (
  panel_id uuid not null references lab_test on delete cascade,
  test_id uuid not null references lab_test,
  position smallint not null,
  primary key (panel_id, test_id),
  check (panel_id <> test_id)
);

-- What is usual for a sex and an age, from a day on; a result keeps a copy of the one it was read against.
create table lab_reference_range (
  id uuid primary key default new_id(),
  test_id uuid not null references lab_test on delete cascade,
  sex text not null check (sex in ('any', 'female', 'male')),
  -- completed days, months or years: 28d, 6m, 18y
  age_from text not null check (age_from ~ '^[0-9]{1,3}[dmy]$'),
  age_to text check (age_to ~ '^[0-9]{1,3}[dmy]$'),
  low numeric,
  high numeric,
  expected text,
  effective_from date not null,
  unique (test_id, sex, age_from, effective_from),
  constraint lab_reference_range_says check ((expected is null) = (low is not null or high is not null) and (low is null or high is null or low <= high))
);

create table laboratory_profile (
  facility_id uuid primary key references facility,
  -- certificate of the national accreditation board, and the day on which it ends
  accreditation_number text,
  accredited_until date,
  director_name text not null default '',
  home_collection boolean not null default false,
  home_collection_fee_paise integer not null default 0 check (home_collection_fee_paise >= 0),
  home_radius_km smallint not null default 10 check (home_radius_km between 1 and 200),
  slot_minutes smallint not null default 30 check (slot_minutes between 5 and 240),
  visit_capacity smallint not null default 2 check (visit_capacity between 1 and 50),
  home_capacity smallint not null default 1 check (home_capacity between 1 and 50),
  two_person_verification boolean not null default true,
  pay_at_counter boolean not null default true,
  cancel_hours_before smallint not null default 2 check (cancel_hours_before between 0 and 168),
  -- (longitude, latitude) of the facility, else of its PIN code; null: not found by distance
  location point,
  updated_at timestamptz not null default now(),
  check ((accreditation_number is null) = (accredited_until is null))
);
create index laboratory_profile_location on laboratory_profile using gist (location);
create trigger laboratory_profile_touch before update on laboratory_profile for each row execute function touch_updated_at();

create function laboratory_location(place facility) returns point language sql stable as $$
  select coalesce(point(place.longitude, place.latitude), (select point(longitude, latitude) from pin_code where code = place.pin_code))
$$;
create function laboratory_is_placed() returns trigger language plpgsql as $$
begin
  new.location = (select laboratory_location(facility) from facility where id = new.facility_id);
  return new;
end $$;
create trigger laboratory_is_placed before insert or update on laboratory_profile
  for each row execute function laboratory_is_placed();
create function laboratory_moves() returns trigger language plpgsql as $$
begin
  update laboratory_profile set location = null where facility_id = new.id;
  return null;
end $$;
create trigger laboratory_moves after update of latitude, longitude, pin_code on facility
  for each row when (new.kind = 'laboratory') execute function laboratory_moves();

-- When the counter takes samples, and when somebody goes out, in the laboratory's local time.
create table laboratory_hours (
  id uuid primary key default new_id(),
  facility_id uuid not null references laboratory_profile on delete cascade,
  collection text not null check (collection in ('visit', 'home')),
  weekday smallint not null check (weekday between 1 and 7),
  starts_at time not null,
  ends_at time not null,
  check (starts_at < ends_at),
  constraint laboratory_hours_apart exclude using gist (
    facility_id with =, collection with =, weekday with =,
    tsrange('2000-01-01'::date + starts_at, '2000-01-01'::date + ends_at) with &&)
);

create table lab_offer (
  id uuid primary key default new_id(),
  facility_id uuid not null references laboratory_profile,
  test_id uuid not null references lab_test,
  price_paise integer not null check (price_paise between 100 and 100000000),
  home_collection boolean not null default false,
  reporting_hours smallint not null check (reporting_hours between 1 and 720),
  accredited boolean not null default false,
  active boolean not null default true,
  updated_at timestamptz not null default now(),
  unique (facility_id, test_id)
);
create index lab_offer_test on lab_offer (test_id, facility_id) include (price_paise, reporting_hours, home_collection) where active;
create trigger lab_offer_touch before update on lab_offer for each row execute function touch_updated_at();
