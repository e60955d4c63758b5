create table diagnostic_report (
  id uuid primary key default new_id(),
  order_id uuid not null references lab_order,
  patient_id uuid not null references patient,
  facility_id uuid not null references laboratory_profile,
  version integer not null default 1,
  replaces_id uuid unique references diagnostic_report,
  status text not null default 'draft' check (status in ('draft', 'verified', 'released', 'superseded')),
  amend_reason text,
  interpretation text not null default '',
  -- the laboratory's own PDF in place of single results
  file_id uuid references file,
  verified_by uuid references user_account,
  verified_at timestamptz,
  released_by uuid references user_account,
  released_at timestamptz,
  -- what was released, as it was: laboratory, patient, requester, specimens, results
  content jsonb,
  created_at timestamptz not null default now(),
  check ((version = 1) = (replaces_id is null)),
  check ((version = 1) = (amend_reason is null)),
  check ((status in ('released', 'superseded')) = (content is not null and released_at is not null)),
  check ((status = 'draft') = (verified_at is null))
);
create unique index diagnostic_report_one_open on diagnostic_report (order_id) where status in ('draft', 'verified');
create unique index diagnostic_report_one_current on diagnostic_report (order_id) where status = 'released';
create index diagnostic_report_patient on diagnostic_report (patient_id, released_at desc, id);

create table lab_result (
  id uuid primary key default new_id(),
  report_id uuid not null references diagnostic_report on delete cascade,
  test_id uuid not null references lab_test,
  position smallint not null,
  value_number numeric,
  value_text text,
  unit text not null,
  flag text check (flag in ('L', 'H', 'LL', 'HH', 'A')),
  -- the interval that the flag was read from
  low numeric,
  high numeric,
  expected text,
  previous_value numeric,
  previous_at timestamptz,
  delta_exceeded boolean not null default false,
  remark text not null default '',
  -- measured by another laboratory
  referred_to text,
  source text not null check (source in ('entered', 'csv', 'hl7')),
  entered_by uuid not null references user_account,
  entered_at timestamptz not null,
  unique (report_id, test_id),
  check ((value_number is null) <> (value_text is null))
);
create index lab_result_test on lab_result (test_id);

-- Whom the laboratory telephoned about a critical value, and that they read it back.
create table critical_callback (
  id uuid primary key default new_id(),
  report_id uuid not null references diagnostic_report,
  test_id uuid not null references lab_test,
  value text not null,
  told_name text not null,
  told_role text not null check (told_role in ('practitioner', 'nurse', 'patient', 'relative', 'other')),
  told_at timestamptz not null,
  read_back boolean not null,
  note text not null default '',
  recorded_by uuid not null references user_account,
  recorded_at timestamptz not null,
  constraint critical_callback_read_back check (read_back)
);
create index critical_callback_report on critical_callback (report_id);
create trigger critical_callback_append_only before update or delete on critical_callback
  for each row execute function forbid_change();

create function diagnostic_report_immutable() returns trigger language plpgsql as $$
begin
  if old.status in ('draft', 'verified') then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_op = 'UPDATE' and old.status = 'released' and new.status = 'superseded'
     and to_jsonb(new) - 'status' = to_jsonb(old) - 'status' then
    return new;
  end if;
  raise exception 'a released report is immutable' using errcode = 'restrict_violation', constraint = 'diagnostic_report_immutable';
end $$;
create trigger diagnostic_report_immutable before update or delete on diagnostic_report
  for each row execute function diagnostic_report_immutable();

create function lab_result_immutable() returns trigger language plpgsql as $$
declare
  owner uuid := case when tg_op = 'DELETE' then old.report_id else new.report_id end;
begin
  if exists (select from diagnostic_report where id = owner and status <> 'draft') then
    raise exception 'a verified or released result is immutable' using errcode = 'restrict_violation', constraint = 'diagnostic_report_immutable';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger lab_result_immutable before insert or update or delete on lab_result
  for each row execute function lab_result_immutable();

-- The laboratory's own PDF, in place of single results.
alter table file drop constraint file_purpose_check;
alter table file add constraint file_purpose_check check (purpose in ('practitioner_certificate', 'practitioner_photo',
  'patient_photo', 'report', 'chat_attachment', 'prescription_upload', 'insurance', 'recording', 'lab_report'));
