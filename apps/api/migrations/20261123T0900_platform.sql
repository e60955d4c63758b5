create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- UUID version 7 (RFC 9562): PostgreSQL 18 has its own, 16 and 17 do not.
create function new_id() returns uuid language sql volatile parallel safe as $$
  select encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid())
        placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
        from 1 for 6),
      52, 1), 53, 1), 'hex')::uuid
$$;

create function forbid_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create function touch_updated_at() returns trigger language plpgsql as $$
begin
  new.updated_at = now();
  return new;
end $$;

create table idempotency_key (
  key text not null,
  caller text not null,
  operation text not null,
  request_hash text not null,
  status smallint,
  reply jsonb,
  created_at timestamptz not null default now(),
  primary key (caller, operation, key)
);
create index idempotency_key_created_at on idempotency_key (created_at);

create table handled_event (
  event_id uuid not null,
  subscriber text not null,
  handled_at timestamptz not null default now(),
  primary key (event_id, subscriber)
);
create index handled_event_handled_at on handled_event (handled_at);

create table catalogue_load (
  name text primary key,
  sha256 text not null,
  loaded_at timestamptz not null default now()
);

create table audit_event (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor_user_id uuid,
  actor_role text,
  action text not null check (action in ('read', 'create', 'update', 'delete', 'execute')),
  operation text not null,
  record_type text not null,
  record_id text,
  patient_id uuid,
  outcome text not null check (outcome in ('success', 'refused', 'failed')),
  code text,
  reason text,
  ip_address inet,
  user_agent text,
  request_id text
);
create index audit_event_patient on audit_event (patient_id, id desc) where patient_id is not null;
create index audit_event_actor on audit_event (actor_user_id, id desc);
create index audit_event_record on audit_event (record_type, record_id, id desc);
create trigger audit_event_append_only before update or delete on audit_event
  for each row execute function forbid_change();

-- Seals chain the events in the order of seq: a removed or altered event breaks its seal, a removed seal leaves a gap.
create table audit_seal (
  seq bigint primary key check (seq > 0),
  event_id bigint not null unique,
  hash text not null,
  sealed_at timestamptz not null default now()
);
create trigger audit_seal_append_only before update or delete on audit_seal
  for each row execute function forbid_change();
