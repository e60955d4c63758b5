-- Numbers run without gaps per facility and financial year (April to March): the row is locked until the bill is issued.
create table bill_series (
  facility_id uuid not null references facility,
  financial_year text not null check (financial_year ~ '^[0-9]{4}$'),
  kind text not null check (kind in ('bill_of_supply', 'credit_note')),
  last_number integer not null default 0 check (last_number >= 0),
  primary key (facility_id, financial_year, kind)
);

create table bill (
  id uuid primary key default new_id(),
  kind text not null default 'bill_of_supply' check (kind in ('bill_of_supply', 'credit_note')),
  facility_id uuid not null references facility,
  patient_id uuid not null references patient,
  subject_type text not null check (subject_type in ('appointment')),
  subject_id uuid not null,
  status text not null check (status in ('open', 'paid', 'cancelled', 'refunded', 'partly_refunded', 'issued')),
  number text check (length(number) <= 16),
  financial_year text,
  issued_at timestamptz,
  total_paise integer not null check (total_paise > 0),
  corrects_bill_id uuid references bill,
  -- who treated: receipts carry the registration number
  practitioner_id uuid references practitioner,
  -- supplier, recipient and practitioner as they were when the number was given: an issued bill reads the same for ever
  document jsonb,
  created_by uuid references user_account,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (facility_id, number),
  check ((number is null) = (issued_at is null)),
  check ((number is null) = (document is null)),
  check (number is null or status not in ('open', 'cancelled')),
  check ((kind = 'credit_note') = (corrects_bill_id is not null))
);
create unique index bill_subject on bill (subject_type, subject_id) where kind = 'bill_of_supply' and status <> 'cancelled';
create index bill_patient on bill (patient_id, id desc);
create index bill_facility on bill (facility_id, id desc);
create index bill_corrects on bill (corrects_bill_id) where corrects_bill_id is not null;
create trigger bill_touch before update on bill for each row execute function touch_updated_at();

create function forbid_change_of_issued_bill() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (old.number, old.issued_at, old.document, old.total_paise, old.patient_id, old.facility_id, old.kind)
    is distinct from (new.number, new.issued_at, new.document, new.total_paise, new.patient_id, new.facility_id, new.kind) then
    raise exception 'bill % is issued: correct it by a credit note', old.number using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger bill_issued_is_final before update or delete on bill
  for each row when (old.number is not null) execute function forbid_change_of_issued_bill();

create table bill_line (
  id uuid primary key default new_id(),
  bill_id uuid not null references bill,
  position smallint not null,
  description text not null,
  sac_code text,
  quantity integer not null check (quantity > 0),
  unit_price_paise integer not null check (unit_price_paise >= 0),
  discount_paise integer not null default 0 check (discount_paise >= 0),
  amount_paise integer not null check (amount_paise = quantity * unit_price_paise - discount_paise and amount_paise >= 0),
  unique (bill_id, position)
);
create trigger bill_line_append_only before update or delete on bill_line
  for each row execute function forbid_change();

create table payment_order (
  id uuid primary key default new_id(),
  bill_id uuid not null references bill,
  gateway text not null check (gateway in ('razorpay')),
  gateway_order_id text unique,
  amount_paise integer not null check (amount_paise > 0),
  status text not null default 'created' check (status in ('created', 'paid', 'abandoned')),
  created_by uuid references user_account,
  created_at timestamptz not null default now(),
  reconciled_at timestamptz
);
create index payment_order_bill on payment_order (bill_id);
create unique index payment_order_one_open on payment_order (bill_id) where status = 'created';
create index payment_order_open on payment_order (created_at) where status = 'created';

create table payment (
  id uuid primary key default new_id(),
  bill_id uuid not null references bill,
  payment_order_id uuid references payment_order,
  gateway_payment_id text unique,
  gateway_signature text,
  method text not null,
  amount_paise integer not null check (amount_paise > 0),
  status text not null check (status in ('captured', 'failed')),
  -- captured beside the payment that settled the bill: it goes back whole
  surplus boolean not null default false,
  -- what was asked back or has gone back; released when a refund fails for good
  refunded_paise integer not null default 0 check (refunded_paise >= 0),
  captured_at timestamptz,
  created_at timestamptz not null default now(),
  constraint payment_refund_within check (refunded_paise <= amount_paise),
  check ((status = 'captured') = (captured_at is not null))
);
create index payment_bill on payment (bill_id);
create unique index payment_settles_bill on payment (bill_id) where status = 'captured' and not surplus;

create table refund (
  id uuid primary key default new_id(),
  payment_id uuid not null references payment,
  bill_id uuid not null references bill,
  amount_paise integer not null check (amount_paise > 0),
  reason text not null,
  status text not null default 'requested' check (status in ('requested', 'processing', 'processed', 'failed')),
  gateway_refund_id text unique,
  -- how often the gateway said no; each new try has a new idempotency key
  failures smallint not null default 0,
  credit_note_id uuid unique references bill,
  requested_by uuid references user_account,
  created_at timestamptz not null default now(),
  processed_at timestamptz
);
create index refund_payment on refund (payment_id);
create index refund_bill on refund (bill_id);
create index refund_open on refund (created_at) where status in ('requested', 'processing');

create table ledger_entry (
  id bigint generated always as identity primary key,
  transaction_id uuid not null,
  account text not null check (account in ('patient_receivable', 'revenue', 'gateway', 'cash')),
  facility_id uuid not null references facility,
  bill_id uuid not null references bill,
  -- debit positive, credit negative
  amount_paise integer not null check (amount_paise <> 0),
  source_type text not null check (source_type in ('bill', 'payment', 'refund', 'credit_note')),
  source_id uuid not null,
  booked_at timestamptz not null default now(),
  unique (source_type, source_id, account)
);
create index ledger_entry_bill on ledger_entry (bill_id);
create trigger ledger_entry_append_only before update or delete on ledger_entry
  for each row execute function forbid_change();

create function ledger_must_balance() returns trigger language plpgsql as $$
begin
  if (select sum(amount_paise) from ledger_entry where transaction_id = new.transaction_id) <> 0 then
    raise exception 'ledger transaction % does not balance', new.transaction_id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger ledger_entry_balances after insert on ledger_entry
  deferrable initially deferred for each row execute function ledger_must_balance();

create table gateway_event (
  gateway text not null,
  event_id text not null,
  name text not null,
  payload jsonb not null,
  received_at timestamptz not null default now(),
  handled_at timestamptz,
  primary key (gateway, event_id)
);
