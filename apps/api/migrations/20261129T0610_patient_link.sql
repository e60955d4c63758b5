-- A desk takes somebody over who is on the books of another: the code that goes to their number is their consent.
alter table challenge drop constraint challenge_purpose_check;
alter table challenge add constraint challenge_purpose_check check (purpose in
  ('registration', 'sign_in', 'password_reset', 'phone_change', 'email_confirmation', 'patient_link'));
-- whose desk asks: the message names it
alter table challenge add column facility_id uuid references facility;
alter table challenge add constraint challenge_of_desk
  check ((purpose = 'patient_link') = (facility_id is not null));

create table patient_link (
  id uuid primary key default new_id(),
  facility_id uuid not null references facility,
  -- null: the number was theirs, but nobody of the date of birth is known by it
  patient_id uuid references patient,
  linked_by uuid not null references user_account,
  linked_at timestamptz not null
);
create index on patient_link (patient_id);
create index on patient_link (facility_id, linked_at);
create trigger patient_link_append_only before update or delete on patient_link
  for each row execute function forbid_change();
