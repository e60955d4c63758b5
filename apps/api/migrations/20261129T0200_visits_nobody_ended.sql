-- unattended: the patient was there, and the practice never saw them.
alter table appointment drop constraint appointment_status_check;
alter table appointment add constraint appointment_status_check check (status in
  ('held', 'booked', 'arrived', 'in_progress', 'fulfilled', 'cancelled', 'no_show', 'unattended', 'expired'));

-- A free follow-up that the practice missed is free again.
drop index appointment_free_follow_up;
create unique index appointment_free_follow_up on appointment (follow_up_of)
  where free_follow_up and status not in ('cancelled', 'unattended', 'expired');

-- What the sweep looks for.
create index appointment_left_open on appointment (ends_at) where status in ('booked', 'arrived', 'in_progress');

-- The same table as in appointment-status.ts: what is over never begins again.
create function appointment_status_follows() returns trigger language plpgsql as $$
begin
  if (old.status, new.status) not in (
    ('held', 'booked'), ('held', 'expired'),
    ('booked', 'arrived'), ('booked', 'in_progress'), ('booked', 'cancelled'), ('booked', 'no_show'),
    ('arrived', 'in_progress'), ('arrived', 'cancelled'), ('arrived', 'no_show'), ('arrived', 'unattended'),
    ('in_progress', 'fulfilled')) then
    raise exception 'an appointment that is % cannot become %', old.status, new.status
      using errcode = 'restrict_violation', constraint = 'appointment_status_follows';
  end if;
  return new;
end $$;
create trigger appointment_status_follows before update of status on appointment
  for each row when (old.status is distinct from new.status) execute function appointment_status_follows();

-- cancelled: it never began.
alter table encounter drop constraint encounter_status_check;
alter table encounter add constraint encounter_status_check check (status in
  ('arrived', 'in_progress', 'finished', 'cancelled'));
-- Forgotten, and ended for the practitioner: notes and prescription may still be written.
alter table encounter add column ended_by_system boolean not null default false,
  add constraint encounter_ended_by_system check (not ended_by_system or status = 'finished');
update encounter set status = 'cancelled' from appointment
  where appointment.id = encounter.appointment_id and encounter.status = 'arrived'
    and appointment.status in ('cancelled', 'no_show');
