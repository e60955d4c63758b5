-- Somebody's wish to be reminded of the medicines of one prescription, at clock times of their own.
create table medicine_reminder (
  id uuid primary key default new_id(),
  prescription_id uuid not null references prescription,
  patient_id uuid not null references patient,
  -- who is reminded: the patient, or who cares for them
  user_id uuid not null references user_account,
  time_zone text not null,
  -- the first day on which the medicines are taken
  starts_on date not null,
  -- { morning, noon, evening, night } by the clocks of the zone
  times jsonb not null,
  status text not null check (status in ('active', 'stopped', 'ended')),
  next_at timestamptz,
  -- when something was last due; it can be put off for a while
  told_at timestamptz,
  snoozed_until timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint medicine_reminder_once unique (prescription_id, user_id),
  constraint medicine_reminder_next check ((status = 'active') = (next_at is not null))
);
create index medicine_reminder_user on medicine_reminder (user_id, id desc);
create trigger medicine_reminder_touch before update on medicine_reminder for each row execute function touch_updated_at();
