-- What the system itself says on a bill or of a refund has a code, so that each reader reads it in their language.
-- `description` and `details` keep the English that is printed: an issued bill is the same bytes in three years.
-- Rows from before, and what people typed, have no code and are shown as they are.
alter table bill_line
  add column description_code text,
  add column details_code text,
  add column text_params jsonb not null default '{}',
  add constraint bill_line_details_said check (details_code is null or details is not null);

alter table refund
  alter column reason drop not null,
  add column reason_code text,
  add column reason_params jsonb not null default '{}',
  add constraint refund_reason_once check (num_nonnulls(reason, reason_code) = 1);
