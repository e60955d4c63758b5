-- What a patient who moves an appointment could have had back at that moment: a later cancellation gives no more than
-- that. Null while nothing caps it.
alter table appointment
  add column refund_cap_percent integer check (refund_cap_percent between 0 and 100);
