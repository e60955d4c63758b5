-- What a person in a call agreed to, and took back: the newest line counts.
create table recording_consent (
  seq bigint generated always as identity primary key,
  participant_id uuid not null references call_participant,
  given boolean not null,
  text_version text not null,
  said_at timestamptz not null
);
create index recording_consent_participant on recording_consent (participant_id, seq desc);
create trigger recording_consent_append_only before update or delete on recording_consent
  for each row execute function forbid_change();

-- One for a consultation that was recorded. The row outlives the file.
create table recording (
  encounter_id uuid primary key references encounter,
  status text not null default 'making' check (status in ('making', 'ready', 'empty', 'failed', 'removed')),
  length_ms integer check (length_ms > 0),
  store_key text unique,
  size bigint check (size > 0),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  composed_at timestamptz,
  keep_until timestamptz,
  removed_at timestamptz,
  attempts integer not null default 0,
  check ((status in ('ready', 'removed')) = (composed_at is not null)),
  check ((composed_at is null) = (store_key is null) and (composed_at is null) = (size is null)
    and (composed_at is null) = (sha256 is null) and (composed_at is null) = (length_ms is null)
    and (composed_at is null) = (keep_until is null)),
  check ((status = 'removed') = (removed_at is not null))
);
create index recording_keep_until on recording (keep_until) where status = 'ready';
create index recording_making on recording (encounter_id) where status = 'making';

-- A time in which everybody in the call agreed.
create table recording_interval (
  id uuid primary key default new_id(),
  encounter_id uuid not null references recording,
  started_at timestamptz not null,
  ended_at timestamptz,
  check (ended_at >= started_at)
);
create unique index recording_interval_open on recording_interval (encounter_id) where ended_at is null;
create index recording_interval_encounter on recording_interval (encounter_id, started_at);

-- What one device sent to the recorder without a break: one file.
create table recording_segment (
  id uuid primary key,
  interval_id uuid not null references recording_interval,
  participant_id uuid not null references call_participant,
  asked_at timestamptz not null,
  -- when its first packet was written
  started_at timestamptz,
  -- the recorder holds it and its file grows: said every few seconds
  written_at timestamptz,
  ended_at timestamptz,
  store_key text,
  size bigint,
  sha256 text,
  stored_at timestamptz,
  -- no file came of it
  lost boolean not null default false,
  -- put into the recording, and destroyed
  purged_at timestamptz,
  check (stored_at is null or (store_key is not null and size is not null and sha256 is not null
    and started_at is not null and ended_at is not null)),
  check (not (lost and stored_at is not null))
);
create index recording_segment_interval on recording_segment (interval_id);
create index recording_segment_open on recording_segment (asked_at) where ended_at is null;

create function recording_agreed(of uuid) returns boolean language sql stable as $$
  select coalesce((
    select encounter.status = 'in_progress' and count(*) >= 2 and bool_and(coalesce(consent.given, false))
    from encounter
    join call_presence on call_presence.encounter_id = encounter.id and call_presence.left_at is null
    left join lateral (select given from recording_consent
      where recording_consent.participant_id = call_presence.participant_id order by seq desc limit 1) consent on true
    where encounter.id = of
    group by encounter.status), false)
$$;

-- No transaction leaves a recording running beside somebody who did not agree, whichever of the four it changed.
create function recording_only_agreed() returns trigger language plpgsql as $$
declare
  of uuid;
begin
  if tg_table_name = 'encounter' then
    of := new.id;
  elsif tg_table_name = 'recording_consent' then
    select encounter_id into of from call_participant where id = new.participant_id;
  else
    of := new.encounter_id;
  end if;
  if exists (select from recording_interval where encounter_id = of and ended_at is null)
    and not recording_agreed(of) then
    raise exception 'not everybody in the call agreed to be recorded'
      using errcode = '23514', constraint = 'recording_only_agreed';
  end if;
  return null;
end $$;
create constraint trigger recording_only_agreed after insert or update on recording_interval
  deferrable initially deferred for each row execute function recording_only_agreed();
create constraint trigger recording_only_agreed after insert on recording_consent
  deferrable initially deferred for each row execute function recording_only_agreed();
create constraint trigger recording_only_agreed after insert or update of left_at on call_presence
  deferrable initially deferred for each row execute function recording_only_agreed();
create constraint trigger recording_only_agreed after update of status on encounter
  deferrable initially deferred for each row execute function recording_only_agreed();

-- A time that ended stays as it was; consent given again begins another.
create function recording_interval_fixed() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.ended_at is null and new.started_at = old.started_at
    and new.encounter_id = old.encounter_id and new.id = old.id then
    return new;
  end if;
  raise exception 'a time of recording is not changed' using errcode = '23514', constraint = 'recording_interval_fixed';
end $$;
create trigger recording_interval_fixed before update or delete on recording_interval
  for each row execute function recording_interval_fixed();

create function recording_segment_in_interval() returns trigger language plpgsql as $$
begin
  if not exists (select from recording_interval where id = new.interval_id and ended_at is null) then
    raise exception 'nobody may be recorded now' using errcode = '23514', constraint = 'recording_segment_in_interval';
  end if;
  return new;
end $$;
create trigger recording_segment_in_interval before insert on recording_segment
  for each row execute function recording_segment_in_interval();
