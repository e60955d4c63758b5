-- Goods come back by batch: which line of the bill paid for them, and how many units have come back.
alter table medicine_order_item
  add column bill_position smallint,
  add column returned_quantity integer not null default 0,
  add constraint medicine_order_item_return_within check (returned_quantity between 0 and quantity);
update medicine_order_item item set bill_position = coalesce(
  (select line.position from bill join bill_line line on line.bill_id = bill.id
    join stock_batch batch on batch.id = item.batch_id
    where bill.subject_type = 'medicine_order' and bill.subject_id = order_line.medicine_order_id
      and bill.kind <> 'credit_note' and line.quantity = item.quantity
      and line.details like 'Batch ' || batch.number || ', %' limit 1), 1)
  from medicine_order_line order_line where order_line.id = item.medicine_order_line_id;
alter table medicine_order_item alter column bill_position set not null;

-- What came back of a supply may be supplied again.
alter table dispense disable trigger dispense_within;
alter table dispense
  add column returned_quantity integer not null default 0,
  add constraint dispense_return_within check (returned_quantity between 0 and quantity);
update dispense set returned_quantity = quantity where status = 'returned';
alter table dispense
  add constraint dispense_returned_whole check (status <> 'returned' or returned_quantity = quantity);
alter table dispense enable trigger dispense_within;
-- What is left of a line: per medicine of one consultation, so that an amended prescription does not begin anew.
create or replace function medication_left(request uuid) returns integer language sql stable as $$
  with line as (
    select mr.medicine_id, mr.quantity, p.encounter_id from medication_request mr
      join prescription p on p.id = mr.prescription_id where mr.id = request
  ), allowed as (
    select coalesce(sum(floor(mr.quantity)), 0) as quantity from medication_request mr
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

create or replace function dispense_within() returns trigger language plpgsql as $$
declare
  line record;
begin
  if tg_op = 'DELETE' or (tg_op = 'UPDATE' and (
      (new.medication_request_id, new.medicine_order_line_id, new.quantity, new.facility_id) is distinct from
      (old.medication_request_id, old.medicine_order_line_id, old.quantity, old.facility_id)
      or new.returned_quantity < old.returned_quantity
      or (old.status, new.status) not in (('held', 'supplied'), ('held', 'released'), ('supplied', 'supplied'), ('supplied', 'returned')))) then
    raise exception 'a dispense goes forward and is not changed' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'UPDATE' then
    return new;
  end if;
  select p.encounter_id, p.status, mr.medicine_id into strict line from medication_request mr
    join prescription p on p.id = mr.prescription_id where mr.id = new.medication_request_id;
  perform pg_advisory_xact_lock(hashtextextended('dispense:' || line.encounter_id || ':' || line.medicine_id, 0));
  if line.status <> 'signed' then
    raise exception 'only the current prescription is dispensed' using errcode = 'check_violation', constraint = 'dispense_of_current';
  end if;
  if new.quantity > medication_left(new.medication_request_id) then
    raise exception 'not so much is left of this line' using errcode = 'check_violation', constraint = 'dispense_within';
  end if;
  return new;
end $$;
