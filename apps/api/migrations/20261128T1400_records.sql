-- Papers in a patient's record: what stands on paper, with its kind and its date. Taken back, never deleted.
create table document_reference (
  id uuid primary key default new_id(),
  patient_id uuid not null references patient,
  file_id uuid not null constraint document_reference_file_once unique references file,
  kind text not null check (kind in ('diagnostic_report', 'prescription', 'op_consultation', 'discharge_summary',
    'immunization', 'invoice', 'health_document')),
  title text not null,
  -- the date on the paper
  document_date date not null,
  recorded_by uuid not null references user_account,
  recorded_at timestamptz not null,
  removed_at timestamptz
);
create index document_reference_patient on document_reference (patient_id, document_date desc, id desc)
  where removed_at is null;

-- A patient's consent that a practitioner outside the care team reads named parts of the record, for a time.
create table record_share (
  id uuid primary key default new_id(),
  patient_id uuid not null references patient,
  practitioner_id uuid not null references practitioner,
  purpose text not null check (purpose in ('care_management', 'second_opinion', 'self_requested')),
  kinds text[] not null check (cardinality(kinds) > 0
    and kinds <@ array['summary', 'encounter', 'prescription', 'document']),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  given_by uuid not null references user_account,
  text_version text not null,
  revoked_at timestamptz,
  revoked_by uuid references user_account,
  check (starts_at < ends_at),
  check ((revoked_at is null) = (revoked_by is null)),
  constraint record_share_no_overlap exclude using gist
    (patient_id with =, practitioner_id with =, tstzrange(starts_at, ends_at) with &&) where (revoked_at is null)
);
create index record_share_patient on record_share (patient_id, id desc);
create index record_share_practitioner on record_share (practitioner_id, ends_at) where revoked_at is null;

-- What was consented to is not widened afterwards: it can be withdrawn, once.
create function record_share_fixed() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.revoked_at is null and new.revoked_at is not null
     and to_jsonb(new) - 'revoked_at' - 'revoked_by' = to_jsonb(old) - 'revoked_at' - 'revoked_by' then
    return new;
  end if;
  raise exception 'a consent is withdrawn, not changed' using errcode = 'restrict_violation';
end $$;
create trigger record_share_fixed before update or delete on record_share
  for each row execute function record_share_fixed();
