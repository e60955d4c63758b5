create table notification (
  id uuid primary key default new_id(),
  user_id uuid not null references user_account,
  audience text not null check (audience in ('patient', 'practitioner', 'staff')),
  kind text not null,
  subject_type text not null,
  subject_id uuid not null,
  -- once per person, kind, subject and occasion
  occasion text not null default '',
  -- ids, times, names of practitioners and facilities, as they were; nothing of a patient
  params jsonb not null,
  -- false: it went out by other channels only, and the list leaves it out
  in_app boolean not null,
  created_at timestamptz not null default now(),
  read_at timestamptz,
  constraint notification_once unique (user_id, kind, subject_type, subject_id, occasion)
);
create index notification_user on notification (user_id, created_at desc, id desc) where in_app;
create index notification_unread on notification (user_id) where in_app and read_at is null;

create table notification_preference (
  user_id uuid not null references user_account,
  audience text not null check (audience in ('patient', 'practitioner', 'staff')),
  kind text not null,
  channel text not null check (channel in ('in_app', 'email', 'sms')),
  enabled boolean not null,
  primary key (user_id, audience, kind, channel)
);

create table outgoing_message (
  id uuid primary key default new_id(),
  user_id uuid references user_account,
  notification_id uuid references notification,
  channel text not null check (channel in ('email', 'sms')),
  purpose text not null,
  -- cleared once handed over, except in demo mode, whose inbox shows it
  recipient text,
  subject text,
  body text,
  -- what an SMS gateway fills into its registered template; cleared like the body
  variables jsonb,
  status text not null default 'queued' check (status in ('queued', 'sent', 'failed')),
  attempts smallint not null default 0,
  provider_id text,
  failure text,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  unique (notification_id, channel)
);
create index outgoing_message_created_at on outgoing_message (created_at desc);
