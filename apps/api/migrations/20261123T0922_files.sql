create table file (
  id uuid primary key default new_id(),
  owner_user_id uuid not null references user_account,
  purpose text not null check (purpose in ('practitioner_certificate', 'practitioner_photo', 'patient_photo', 'report',
    'chat_attachment', 'prescription_upload', 'insurance', 'recording')),
  patient_id uuid references patient,
  name text not null,
  content_type text not null,
  size bigint not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  tags text[] not null default '{}',
  store_key text not null unique,
  status text not null default 'pending' check (status in ('pending', 'stored', 'rejected', 'deleted')),
  rejection text check (rejection in ('size', 'checksum', 'type', 'infected')),
  -- a record rests on it (a signed claim, a chat line): its owner can no longer delete it
  retained_at timestamptz,
  created_at timestamptz not null,
  -- an upload that is not confirmed by then is removed
  expires_at timestamptz not null,
  stored_at timestamptz,
  deleted_at timestamptz,
  -- from here on nothing restores it; then the bytes are gone from the store, all versions
  purge_started_at timestamptz,
  purged_at timestamptz,
  constraint file_about_patient check ((patient_id is null) = (purpose in ('practitioner_certificate', 'practitioner_photo'))),
  constraint file_rejection check ((status = 'rejected') = (rejection is not null)),
  constraint file_stored check (status <> 'stored' or (stored_at is not null and purge_started_at is null)),
  constraint file_deleted check ((status = 'deleted') = (deleted_at is not null)),
  constraint file_retained check (retained_at is null or status = 'stored')
);
create index file_owner on file (owner_user_id, id desc);
create index file_patient on file (patient_id, id desc) where patient_id is not null;
create index file_pending on file (expires_at) where status = 'pending';
create index file_to_purge on file (expires_at) where status in ('rejected', 'deleted') and purged_at is null;

-- What was announced is what is kept: the checks of an upload stay true for ever.
create function file_facts_fixed() returns trigger language plpgsql as $$
begin
  if (new.owner_user_id, new.purpose, new.patient_id, new.content_type, new.size, new.sha256, new.store_key)
    is distinct from
    (old.owner_user_id, old.purpose, old.patient_id, old.content_type, old.size, old.sha256, old.store_key) then
    raise exception 'the facts of a file do not change' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger file_facts_fixed before update on file for each row execute function file_facts_fixed();
