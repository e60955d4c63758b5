-- Goods are sold by a tax invoice, care by a bill of supply; each has a series of its own.
alter table bill drop constraint bill_kind_check;
alter table bill add constraint bill_kind_check check (kind in ('bill_of_supply', 'tax_invoice', 'credit_note'));
alter table bill_series drop constraint bill_series_kind_check;
alter table bill_series add constraint bill_series_kind_check
  check (kind in ('bill_of_supply', 'tax_invoice', 'credit_note'));
drop index bill_subject;
create unique index bill_subject on bill (subject_type, subject_id) where kind <> 'credit_note' and status <> 'cancelled';

-- The state where the goods end up, by its GST number: another than the supplier's makes the tax IGST.
alter table bill add column place_of_supply text check (place_of_supply ~ '^[0-9]{2}$');
alter table bill add constraint bill_tax_has_place check (kind <> 'tax_invoice' or place_of_supply is not null);

-- GST rates of goods by the first digits of their HSN code, CGST and SGST (or IGST) together. The longest prefix counts.
create table tax_rate (
  id uuid primary key default new_id(),
  hsn_prefix text not null check (hsn_prefix ~ '^[0-9]{2,8}$'),
  rate_basis_points smallint not null check (rate_basis_points between 0 and 4000 and rate_basis_points % 2 = 0),
  valid_from date not null,
  -- the first day on which it does not count any more
  valid_until date check (valid_until > valid_from),
  source text not null,
  constraint tax_rate_no_overlap
    exclude using gist (hsn_prefix with =, daterange(valid_from, valid_until) with &&)
);

insert into tax_rate (hsn_prefix, rate_basis_points, valid_from, valid_until, source)
select prefix, 1200, date '2017-07-01', date '2025-09-22', 'Notification 1/2017-Central Tax (Rate), 28 June 2017, Schedule II'
from unnest(array['3001', '3003', '3004', '3005', '3006', '3822', '9018']) as prefix
union all
select prefix, 500, date '2025-09-22', null,
  'Notification 9/2025-Central Tax (Rate), 17 September 2025, Schedule I, in force from 22 September 2025'
from unnest(array['3001', '3003', '3004', '3005', '3006', '3822', '9018']) as prefix;

alter table bill_line
  add column hsn_code text check (hsn_code ~ '^[0-9]{4,8}$'),
  add column unit text,
  -- what the law wants beside the name: batch and expiry of a medicine
  add column details text,
  add column gst_rate_basis_points smallint check (gst_rate_basis_points between 0 and 4000),
  add column taxable_paise integer check (taxable_paise >= 0),
  add column cgst_paise integer not null default 0 check (cgst_paise >= 0),
  add column sgst_paise integer not null default 0 check (sgst_paise >= 0),
  add column igst_paise integer not null default 0 check (igst_paise >= 0),
  -- what refunds have taken back of it or are about to: units, and paise
  add column returned_quantity integer not null default 0 check (returned_quantity >= 0),
  add column credited_paise integer not null default 0 check (credited_paise >= 0),
  add column corrects_line_id uuid references bill_line,
  add constraint bill_line_tax_whole check ((gst_rate_basis_points is null) = (taxable_paise is null)),
  add constraint bill_line_tax_halves check (cgst_paise = sgst_paise and (igst_paise = 0 or cgst_paise = 0)),
  -- a paisa of rounding in an invoice, a few in a part of one that is taken back
  add constraint bill_line_tax_adds_up check (
    taxable_paise is null and cgst_paise + sgst_paise + igst_paise = 0
    or abs(amount_paise - taxable_paise - cgst_paise - sgst_paise - igst_paise) <= 5),
  add constraint bill_line_return_within check (returned_quantity <= quantity),
  add constraint bill_line_credit_within check (credited_paise <= amount_paise);

-- Lines change with a discount while their bill is open; afterwards only what was taken back of them is counted.
drop trigger bill_line_append_only on bill_line;
create function forbid_change_of_issued_line() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'bill_line is append-only' using errcode = 'restrict_violation';
  end if;
  if (to_jsonb(old) - '{returned_quantity,credited_paise}'::text[]) is distinct from
     (to_jsonb(new) - '{returned_quantity,credited_paise}'::text[])
    and exists (select from bill where id = old.bill_id and status <> 'open') then
    raise exception 'bill_line % belongs to a bill that is not open', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger bill_line_final before update or delete on bill_line
  for each row execute function forbid_change_of_issued_line();

-- Until now every bill had one line.
update bill_line set credited_paise = note.credited
from (select corrects_bill_id, sum(total_paise)::integer as credited from bill
      where corrects_bill_id is not null group by corrects_bill_id) as note
where bill_line.bill_id = note.corrects_bill_id and bill_line.position = 1;

-- What a refund takes back, line by line: fixed when it is asked for, and what its credit note says in the end.
create table refund_line (
  refund_id uuid not null references refund,
  bill_line_id uuid not null references bill_line,
  -- units that come back with it; none where only money goes back
  quantity integer not null check (quantity >= 0),
  amount_paise integer not null check (amount_paise > 0),
  taxable_paise integer,
  cgst_paise integer not null,
  sgst_paise integer not null,
  igst_paise integer not null,
  primary key (refund_id, bill_line_id)
);
create index refund_line_bill_line on refund_line (bill_line_id);
create trigger refund_line_append_only before update or delete on refund_line
  for each row execute function forbid_change();

alter table ledger_entry drop constraint ledger_entry_account_check;
alter table ledger_entry add constraint ledger_entry_account_check
  check (account in ('patient_receivable', 'revenue', 'output_tax', 'gateway', 'cash', 'card', 'upi'));
