-- A facility's own number of a patient. It is given once and never used again; gaps do no harm.
create table patient_number_series (
  facility_id uuid primary key references facility,
  last_number integer not null default 0
);

alter table patient_registration add column patient_number integer;
update patient_registration r set patient_number = numbered.n
  from (select patient_id, facility_id,
          row_number() over (partition by facility_id order by registered_at, patient_id) as n
        from patient_registration) numbered
  where numbered.patient_id = r.patient_id and numbered.facility_id = r.facility_id;
insert into patient_number_series (facility_id, last_number)
  select facility_id, max(patient_number) from patient_registration group by facility_id;

create function give_patient_number() returns trigger language plpgsql as $$
begin
  insert into patient_number_series as series (facility_id, last_number) values (new.facility_id, 1)
    on conflict (facility_id) do update set last_number = series.last_number + 1
    returning last_number into new.patient_number;
  return new;
end $$;
create trigger patient_registration_number before insert on patient_registration
  for each row execute function give_patient_number();
-- Never null after the trigger; the default lets writers leave it to the trigger.
alter table patient_registration alter column patient_number set default 0,
  alter column patient_number set not null,
  add constraint patient_registration_number_once unique (facility_id, patient_number);

-- Who is called for a patient without an account of their own, and the guardian of a minor.
create table patient_contact (
  patient_id uuid primary key references patient,
  name text not null,
  relation text not null check (relation in ('spouse', 'child', 'parent', 'sibling', 'grandparent', 'grandchild', 'other')),
  phone text,
  guardian boolean not null default false
);

-- Two rows for one person: the merged one points to the one that was kept, and both ids go on working.
alter table patient add column merged_into uuid references patient check (merged_into <> id);
create index patient_merged_into on patient (merged_into) where merged_into is not null;

create function keep_merges_flat() returns trigger language plpgsql as $$
begin
  if exists (select from patient where id = new.merged_into and merged_into is not null)
    or exists (select from patient where merged_into = new.id) then
    raise exception 'a merged patient points to one that stands' using errcode = 'check_violation', constraint = 'patient_merge_flat';
  end if;
  return new;
end $$;
create trigger patient_merge_flat before update of merged_into on patient
  for each row when (new.merged_into is not null) execute function keep_merges_flat();

create table patient_merge (
  id uuid primary key default new_id(),
  kept_id uuid not null references patient,
  merged_id uuid not null references patient,
  facility_id uuid references facility,
  reason text not null,
  merged_by uuid not null references user_account,
  merged_at timestamptz not null,
  check (kept_id <> merged_id)
);
create index patient_merge_kept on patient_merge (kept_id);
create index patient_merge_merged on patient_merge (merged_id);
create trigger patient_merge_append_only before update or delete on patient_merge
  for each row execute function forbid_change();

-- Which rows changed their patient: what an undo puts back.
create table patient_merge_move (
  merge_id uuid not null references patient_merge,
  record text not null check (record in
    ('appointment', 'allergy_intolerance', 'condition', 'medication_statement', 'observation', 'related_person', 'patient_registration')),
  row_id uuid not null,
  primary key (merge_id, record, row_id)
);
create trigger patient_merge_move_append_only before update or delete on patient_merge_move
  for each row execute function forbid_change();

create table patient_merge_undo (
  merge_id uuid primary key references patient_merge,
  reason text not null,
  undone_by uuid not null references user_account,
  undone_at timestamptz not null
);
create trigger patient_merge_undo_append_only before update or delete on patient_merge_undo
  for each row execute function forbid_change();

-- A tie to a merged row that only keeps what was signed under its id in reach: no profile of its own.
alter table related_person add column merge_id uuid references patient_merge;
drop index related_person_one_self;
create unique index related_person_one_self on related_person (user_id)
  where relation = 'self' and ended_at is null and merge_id is null;

-- Tries to take over a profile that a desk made with one's number: guesses are counted.
create table patient_claim (
  id uuid primary key default new_id(),
  user_id uuid not null references user_account,
  -- null: nothing fitted
  patient_id uuid references patient,
  claimed_at timestamptz not null
);
create index patient_claim_user on patient_claim (user_id, claimed_at);
create trigger patient_claim_append_only before update or delete on patient_claim
  for each row execute function forbid_change();
