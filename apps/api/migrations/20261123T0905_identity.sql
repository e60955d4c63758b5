-- Owned by the identity module; better-auth keeps its sessions, credentials and second factors beside it.
create table user_account (
  id uuid primary key default new_id(),
  name text not null,
  email text unique,
  email_verified boolean not null default false,
  image text,
  phone_number text unique,
  phone_number_verified boolean not null default false,
  two_factor_enabled boolean not null default false,
  locale text not null default 'en' check (locale in ('en', 'hi', 'te')),
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table role_grant (
  role text not null check (role in ('patient', 'practitioner', 'front_desk', 'lab_operator', 'pharmacy_operator', 'admin')),
  permission text not null,
  scope text not null check (scope in ('own', 'care_team', 'facility', 'all')),
  primary key (role, permission)
);

create table user_session (
  id uuid primary key default new_id(),
  token text not null unique,
  user_id uuid not null references user_account,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  -- the role that the person acts in; each role is entered on purpose
  active_role text check (active_role in ('patient', 'practitioner', 'front_desk', 'lab_operator', 'pharmacy_operator', 'admin')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index user_session_user on user_session (user_id);

-- Every node forgets what it remembered of a person when one of these rows changes.
create function tell_session_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('imeds_session', (case when tg_op = 'DELETE' then old else new end).user_id::text);
  return null;
end $$;
create function tell_grant_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('imeds_session', '');
  return null;
end $$;
create function tell_account_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('imeds_session', new.id::text);
  return null;
end $$;
create trigger user_session_told after update of active_role, expires_at, token or delete on user_session
  for each row execute function tell_session_change();
create trigger user_account_told after update of disabled_at on user_account
  for each row when (old.disabled_at is distinct from new.disabled_at) execute function tell_account_change();
create trigger role_grant_told after insert or update or delete on role_grant
  for each statement execute function tell_grant_change();
