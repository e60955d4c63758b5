-- What is issued reads the same for ever: a line may be added only while the bill has no number.
create function forbid_line_of_issued_bill() returns trigger language plpgsql as $$
begin
  if exists (select from bill where id = new.bill_id and number is not null) then
    raise exception 'bill % is issued: it takes no further line', new.bill_id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger bill_line_before_issue before insert on bill_line
  for each row execute function forbid_line_of_issued_bill();
