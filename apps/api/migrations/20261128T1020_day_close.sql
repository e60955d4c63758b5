-- A counter's day: what a person's drawer should hold by what they took and handed out, and what was counted.
create table day_close (
  id uuid primary key default new_id(),
  facility_id uuid not null references facility,
  user_id uuid not null references user_account,
  -- by the facility's clock
  business_date date not null,
  cash_in_paise integer not null check (cash_in_paise >= 0),
  cash_out_paise integer not null check (cash_out_paise >= 0),
  card_paise integer not null,
  upi_paise integer not null,
  counted_paise integer not null check (counted_paise >= 0),
  difference_paise integer not null,
  reason text check (length(reason) >= 3),
  closed_at timestamptz not null,
  constraint day_close_once unique (facility_id, user_id, business_date),
  constraint day_close_difference check (difference_paise = counted_paise - (cash_in_paise - cash_out_paise)),
  constraint day_close_reason check (difference_paise = 0 or reason is not null)
);
create index day_close_facility on day_close (facility_id, business_date desc, id desc);
create trigger day_close_final before update or delete on day_close for each row execute function forbid_change();

-- Which day's drawer money belongs to: a closed drawer takes and gives no more.
create function refuse_closed_drawer(facility uuid, person uuid, at timestamptz) returns void language plpgsql as $$
begin
  if exists (
    select from day_close c join facility f on f.id = c.facility_id
    where c.facility_id = facility and c.user_id = person
      and c.business_date = (at at time zone f.time_zone)::date
  ) then
    raise exception 'the drawer of % is closed for the day', person
      using errcode = 'check_violation', constraint = 'day_is_closed';
  end if;
end $$;

create function payment_into_drawer() returns trigger language plpgsql as $$
begin
  if new.channel = 'counter' then
    perform refuse_closed_drawer(
      (select facility_id from bill where id = new.bill_id), new.received_by, new.captured_at);
  end if;
  return null;
end $$;
create trigger payment_drawer after insert on payment for each row execute function payment_into_drawer();

create function refund_out_of_drawer() returns trigger language plpgsql as $$
begin
  perform refuse_closed_drawer(
    (select facility_id from bill where id = new.bill_id), new.paid_out_by, new.processed_at);
  return null;
end $$;
create trigger refund_drawer after update on refund for each row
  when (new.channel = 'counter' and old.status = 'requested' and new.status = 'processed')
  execute function refund_out_of_drawer();

create index payment_received on payment (received_by, captured_at) where channel = 'counter';
create index refund_paid_out on refund (paid_out_by, processed_at) where channel = 'counter';
