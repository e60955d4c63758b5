-- What a laboratory counts as usual in place of the catalogue, for one test from a day on. A set counts as a whole; one
-- without ranges goes back to the catalogue. What was in force stays: a newer set takes its place.
create table laboratory_range_set (
  id uuid primary key default new_id(),
  facility_id uuid not null references laboratory_profile,
  test_id uuid not null references lab_test,
  effective_from date not null,
  -- the study, the maker's leaflet or the standard that they rest on; printed on the report
  source text not null check (source <> ''),
  recorded_by uuid not null references user_account,
  recorded_at timestamptz not null,
  unique (id, test_id)
);
create index laboratory_range_set_counts on laboratory_range_set (facility_id, test_id, effective_from desc, recorded_at desc);

create table laboratory_range (
  id uuid primary key default new_id(),
  set_id uuid not null references laboratory_range_set,
  sex text not null check (sex in ('any', 'female', 'male')),
  age_from text not null check (age_from ~ '^[0-9]{1,3}[dmy]$'),
  age_to text check (age_to ~ '^[0-9]{1,3}[dmy]$'),
  low numeric,
  high numeric,
  expected text,
  unique (set_id, sex, age_from),
  constraint laboratory_range_says check ((expected is null) = (low is not null or high is not null) and (low is null or high is null or low <= high))
);
create trigger laboratory_range_set_append_only before update or delete on laboratory_range_set
  for each row execute function forbid_change();
create trigger laboratory_range_append_only before update or delete on laboratory_range
  for each row execute function forbid_change();

-- On what the interval of a result rests, where it is the laboratory's own; null: the catalogue.
alter table lab_result add column range_source text;
