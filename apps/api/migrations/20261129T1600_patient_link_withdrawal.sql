-- A consent told by a code at a desk is withdrawn as easily: the facility has the patient on its books no longer.
alter table patient_registration add column link_id uuid references patient_link;
comment on column patient_registration.link_id is 'the consent that alone brought the patient here; null: they came, or a desk wrote them down';
update patient_registration r set link_id = l.id from patient_link l
  where l.patient_id = r.patient_id and l.facility_id = r.facility_id
    and r.registered_at between l.linked_at - interval '1 minute' and l.linked_at + interval '1 minute';

create table patient_link_withdrawal (
  link_id uuid not null references patient_link,
  -- kept: who comes back has the number that stands on their papers
  patient_id uuid not null references patient,
  facility_id uuid not null references facility,
  patient_number integer not null,
  withdrawn_by uuid not null references user_account,
  withdrawn_at timestamptz not null,
  primary key (link_id, patient_id)
);
create index on patient_link_withdrawal (patient_id, facility_id);
create trigger patient_link_withdrawal_append_only before update or delete on patient_link_withdrawal
  for each row execute function forbid_change();

create or replace function give_patient_number() returns trigger language plpgsql as $$
begin
  select patient_number into new.patient_number from patient_link_withdrawal
    where patient_id = new.patient_id and facility_id = new.facility_id limit 1;
  if found then return new; end if;
  insert into patient_number_series as series (facility_id, last_number) values (new.facility_id, 1)
    on conflict (facility_id) do update set last_number = series.last_number + 1
    returning last_number into new.patient_number;
  return new;
end $$;
