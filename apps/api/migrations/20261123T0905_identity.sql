-- Owned by the identity module; sessions, tokens and codes are kept as hashes only (docs/decisions/0002-identity.md).
create table user_account (
  id uuid primary key default new_id(),
  name text not null,
  phone_number text not null unique check (phone_number ~ '^\+[1-9][0-9]{7,14}$'),
  phone_number_verified boolean not null default false,
  -- not unique: nobody signs in by it, families share one, and "taken" would tell who is registered
  email text,
  email_verified boolean not null default false,
  locale text not null default 'en' check (locale in ('en', 'hi', 'te')),
  -- the role that the next sign-in starts in
  last_role text check (last_role in ('patient', 'practitioner', 'front_desk', 'lab_operator', 'pharmacy_operator', 'admin')),
  last_sign_in_at timestamptz,
  disabled_at timestamptz,
  disabled_reason text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (email is not null or not email_verified)
);
create index user_account_name on user_account using gin (name gin_trgm_ops);
create index user_account_phone_number on user_account using gin (phone_number gin_trgm_ops);
create trigger user_account_touch before update on user_account for each row execute function touch_updated_at();

create table user_password (
  user_id uuid primary key references user_account,
  -- argon2id in PHC form
  hash text not null,
  changed_at timestamptz not null
);

create table authenticator (
  user_id uuid primary key references user_account,
  -- encrypted under a key derived from SESSION_SECRET
  secret text not null,
  enrolled_at timestamptz not null,
  confirmed_at timestamptz,
  -- the 30-second step of the last accepted code: no code counts twice
  last_step bigint not null default 0
);

create table recovery_code (
  user_id uuid not null references user_account,
  code_hash text not null,
  used_at timestamptz,
  primary key (user_id, code_hash)
);

create table trusted_device (
  id uuid primary key default new_id(),
  user_id uuid not null references user_account,
  token_hash text not null unique,
  user_agent text not null,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null
);
create index trusted_device_user on trusted_device (user_id);

-- A question that a one-time code answers: at most five tries, once.
create table challenge (
  id uuid primary key default new_id(),
  purpose text not null check (purpose in ('registration', 'sign_in', 'password_reset', 'phone_change', 'email_confirmation')),
  -- null where the request must not know whether there is somebody
  user_id uuid references user_account,
  channel text check (channel in ('sms', 'email')),
  recipient text,
  locale text not null default 'en' check (locale in ('en', 'hi', 'te')),
  code_hash text,
  code_expires_at timestamptz,
  resend_after timestamptz,
  attempts smallint not null default 0 check (attempts between 0 and 5),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  check ((channel is null) = (recipient is null)),
  check ((code_hash is null) = (code_expires_at is null))
);
create index challenge_expires_at on challenge (expires_at);
create index challenge_user on challenge (user_id) where user_id is not null;

-- What was tried or sent how often; numbers and addresses stand in it as keyed hashes only.
create table throttle (
  key text primary key,
  count integer not null,
  since timestamptz not null,
  blocked_until timestamptz
);
create index throttle_since on throttle (since);

-- A permission that was seeded once is never seeded again, whatever the admin made of it.
create table seeded_permission (
  permission text primary key
);

create table role_grant (
  role text not null check (role in ('patient', 'practitioner', 'front_desk', 'lab_operator', 'pharmacy_operator', 'admin')),
  permission text not null,
  scope text not null check (scope in ('own', 'care_team', 'facility', 'all')),
  primary key (role, permission)
);

create table user_session (
  id uuid primary key default new_id(),
  -- SHA-256 of the token that the client holds
  token_hash text not null unique,
  -- still good while the client has not shown the new token, and a minute longer
  previous_token_hash text unique,
  previous_until timestamptz,
  token_issued_at timestamptz not null default now(),
  user_id uuid not null references user_account,
  client text not null default 'browser' check (client in ('browser', 'mobile')),
  ip_address text,
  user_agent text not null default '',
  -- the role that the person acts in; each role is entered on purpose
  active_role text check (active_role in ('patient', 'practitioner', 'front_desk', 'lab_operator', 'pharmacy_operator', 'admin')),
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  -- slides with use, never past ends_at
  expires_at timestamptz not null,
  ends_at timestamptz not null
);
create index user_session_user on user_session (user_id);
create index user_session_expires_at on user_session (expires_at);

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
create trigger user_session_told after update of active_role, token_hash, previous_until or delete on user_session
  for each row execute function tell_session_change();
create trigger user_account_told after update of disabled_at on user_account
  for each row when (old.disabled_at is distinct from new.disabled_at) execute function tell_account_change();
create trigger role_grant_told after insert or update or delete on role_grant
  for each statement execute function tell_grant_change();
