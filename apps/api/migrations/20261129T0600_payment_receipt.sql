-- A receipt for each payment that settles a bill, numbered without gaps like the bills: what was taken, by whom, and
-- how much of the bill was paid by then.
alter table bill_series drop constraint bill_series_kind_check;
alter table bill_series add constraint bill_series_kind_check
  check (kind in ('bill_of_supply', 'tax_invoice', 'credit_note', 'receipt'));

create table payment_receipt (
  payment_id uuid primary key references payment,
  facility_id uuid not null references facility,
  financial_year text not null,
  number text not null unique check (length(number) <= 16),
  issued_at timestamptz not null,
  -- the bill as it stood: what it came to, and what had been paid before this
  bill_total_paise integer not null check (bill_total_paise > 0),
  paid_before_paise integer not null check (paid_before_paise between 0 and bill_total_paise),
  -- who gave and who took, as they were then
  document jsonb not null
);
create index on payment_receipt (facility_id, financial_year);
create trigger payment_receipt_append_only before update or delete on payment_receipt
  for each row execute function forbid_change();
