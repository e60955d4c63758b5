-- Goods that leave before they are paid leave with their invoice: it is numbered while it is open. Where they come back
-- unpaid, a credit note takes it back whole, and it is cancelled with its number.
alter table bill add column issued_unpaid boolean not null default false;
do $$
declare
  rule text;
begin
  select conname into strict rule from pg_constraint
    where conrelid = 'bill'::regclass and contype = 'c'
      and pg_get_constraintdef(oid) like '%number IS NULL%' and pg_get_constraintdef(oid) like '%cancelled%';
  execute format('alter table bill drop constraint %I', rule);
end $$;
alter table bill
  add constraint bill_numbered check (number is null or issued_unpaid or status not in ('open', 'cancelled')),
  add constraint bill_issued_unpaid check (not issued_unpaid or number is not null);
