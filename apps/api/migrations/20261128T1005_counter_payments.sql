-- What was captured for a bill, payment by payment until it is paid; kept by a trigger, so that no way of paying can
-- take more than the bill: it stands for `payment_settles_bill`, which knew one payment only.
alter table bill add column paid_paise integer not null default 0;
update bill set paid_paise = payment.amount_paise
from payment where payment.bill_id = bill.id and payment.status = 'captured' and not payment.surplus;
-- What a discount makes free is settled with nothing to pay.
alter table bill drop constraint bill_total_paise_check;
alter table bill add constraint bill_total_paise_check check (total_paise >= 0);
alter table bill
  add constraint bill_paid_within check (paid_paise between 0 and total_paise),
  add constraint bill_settled_in_full check (
    kind = 'credit_note' or status in ('open', 'cancelled') or paid_paise = total_paise);
drop index payment_settles_bill;

create function count_payment() returns trigger language plpgsql as $$
declare
  before integer := 0;
  after integer := 0;
begin
  if tg_op = 'UPDATE' and old.status = 'captured' and not old.surplus then before := old.amount_paise; end if;
  if new.status = 'captured' and not new.surplus then after := new.amount_paise; end if;
  if before <> after then
    update bill set paid_paise = paid_paise + after - before where id = new.bill_id;
  end if;
  return null;
end $$;
create trigger payment_counts after insert or update on payment for each row execute function count_payment();

-- Money taken at a counter beside what a gateway captured.
alter table payment
  add column channel text not null default 'gateway' check (channel in ('gateway', 'counter')),
  -- the terminal's or the bank's number of a card or UPI payment
  add column reference text,
  add column received_by uuid references user_account,
  add constraint payment_at_counter check (
    channel = 'gateway' or status = 'captured' and received_by is not null and payment_order_id is null
      and method in ('cash', 'card', 'upi') and (method = 'cash' or reference is not null));
create unique index payment_reference_once on payment (bill_id, method, reference)
  where channel = 'counter' and reference is not null;

-- Money that came over a counter goes back over it, as cash or by a reference.
alter table refund
  add column channel text not null default 'gateway' check (channel in ('gateway', 'counter')),
  add column method text,
  add column reference text,
  add column paid_out_by uuid references user_account,
  add constraint refund_at_counter check (
    channel = 'gateway' or gateway_refund_id is null and failures = 0 and status in ('requested', 'processed')
      and (status = 'processed') = (method is not null) and (method is null or paid_out_by is not null)
      and (method is null or method in ('cash', 'card', 'upi') and (method = 'cash' or reference is not null)));

-- An order over another amount than is due by now: a new one may be opened beside it, and it is still asked about.
alter table payment_order drop constraint payment_order_status_check;
alter table payment_order add constraint payment_order_status_check
  check (status in ('created', 'superseded', 'paid', 'abandoned'));
drop index payment_order_open;
create index payment_order_open on payment_order (created_at) where status in ('created', 'superseded');

-- Who serves a counter sees the bills of its facility. New installations are seeded with it.
insert into role_grant (role, permission, scope)
select role, 'bill.read', 'facility' from unnest(array['lab_operator', 'pharmacy_operator']) as role
where exists (select from seeded_permission where permission = 'bill.read')
on conflict do nothing;
