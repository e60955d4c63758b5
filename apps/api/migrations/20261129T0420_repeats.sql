-- How often a line may be supplied again once it was: nothing unless the prescriber says so. Schedule X and narcotics
-- are supplied once, whatever was written.
alter table medication_request add column repeats smallint not null default 0
  constraint medication_request_repeats check (repeats between 0 and 11);
create function medication_request_repeatable() returns trigger language plpgsql as $$
begin
  if new.repeats > 0 and exists (select from medicine where id = new.medicine_id and (schedule = 'X' or narcotic)) then
    raise exception 'this medicine is supplied once' using errcode = 'check_violation', constraint = 'medication_request_repeatable';
  end if;
  return new;
end $$;
create trigger medication_request_repeatable before insert or update on medication_request
  for each row execute function medication_request_repeatable();

-- What may be supplied of a line now: per medicine of one consultation, so that an amended prescription does not begin anew.
create or replace function medication_left(request uuid) returns integer language sql stable as $$
  with line as (
    select mr.medicine_id, mr.quantity, p.encounter_id from medication_request mr
      join prescription p on p.id = mr.prescription_id where mr.id = request
  ), allowed as (
    select coalesce(sum(floor(mr.quantity) * (1 + mr.repeats)), 0) as quantity from medication_request mr
      join prescription p on p.id = mr.prescription_id join line on true
      where p.encounter_id = line.encounter_id and p.status = 'signed' and mr.medicine_id = line.medicine_id
  ), spent as (
    select coalesce(sum(d.quantity - d.returned_quantity), 0) as quantity from dispense d
      join medication_request mr on mr.id = d.medication_request_id
      join prescription p on p.id = mr.prescription_id join line on true
      where p.encounter_id = line.encounter_id and mr.medicine_id = line.medicine_id and d.status in ('held', 'supplied')
  )
  select greatest(0, least(floor(line.quantity), allowed.quantity - spent.quantity))::integer from line, allowed, spent
$$;

