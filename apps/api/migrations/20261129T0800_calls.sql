-- Who may take part in the call of a consultation. A guest is there by the practitioner's invitation.
create table call_participant (
  id uuid primary key default new_id(),
  encounter_id uuid not null references encounter,
  seat text not null check (seat in ('patient', 'practitioner', 'guest')),
  -- null: a guest without an account
  user_id uuid references user_account,
  guest_name text,
  guest_kind text check (guest_kind in ('relative', 'interpreter', 'practitioner')),
  -- of the invitation's token; once accepted, of the key that the guest's device holds
  secret_hash text unique,
  invited_by uuid references user_account,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  created_at timestamptz not null default now(),
  check ((seat = 'guest') = (guest_name is not null and guest_kind is not null and invited_by is not null)),
  check (seat = 'guest' or user_id is not null),
  unique (id, encounter_id, seat)
);
create unique index call_participant_person on call_participant (encounter_id, seat, user_id) where seat <> 'guest';
create index call_participant_encounter on call_participant (encounter_id);

create table call_ticket (
  hash text primary key,
  participant_id uuid not null references call_participant,
  issued_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index call_ticket_participant on call_ticket (participant_id);

-- One device's stay in a call, and how the call went for it. No content.
create table call_presence (
  id uuid primary key,
  participant_id uuid not null,
  encounter_id uuid not null,
  seat text not null,
  audio boolean not null,
  video boolean not null,
  screen boolean not null default false,
  last_signal_seq integer not null default 0,
  joined_at timestamptz not null,
  seen_at timestamptz not null,
  left_at timestamptz,
  left_because text check (left_because in ('left', 'taken_over', 'removed', 'silent', 'ended')),
  connect_ms integer,
  kbps integer,
  loss numeric(5, 4) check (loss between 0 and 1),
  round_trip_ms integer,
  reconnects integer not null default 0,
  fall_backs integer not null default 0,
  relayed boolean not null default false,
  foreign key (participant_id, encounter_id, seat) references call_participant (id, encounter_id, seat),
  check ((left_at is null) = (left_because is null))
);
-- Three seats, one device each: a fourth person finds none.
create unique index call_presence_seat on call_presence (encounter_id, seat) where left_at is null;
create index call_presence_encounter on call_presence (encounter_id, joined_at);
create index call_presence_open on call_presence (seen_at) where left_at is null;

-- What clients tell each other to connect; forgotten within minutes.
create table call_signal (
  recipient_id uuid not null references call_presence,
  seq integer not null,
  sender_id uuid not null references call_presence,
  signal jsonb not null check (pg_column_size(signal) <= 65536),
  sent_at timestamptz not null,
  primary key (recipient_id, seq)
);
create index call_signal_sent on call_signal (sent_at);
