-- A booking that the desk makes may be paid at its counter: booked, with a bill that is still open.
alter table appointment add column payment text not null default 'before' check (payment in ('before', 'at_desk')),
  add constraint appointment_pays_at_a_desk check (payment = 'before' or mode = 'in_person');

-- How late a practitioner runs at a facility on a day, as somebody there said last.
create table practitioner_delay (
  practitioner_id uuid not null references practitioner,
  facility_id uuid not null references facility,
  day date not null,
  minutes smallint not null check (minutes between 0 and 480),
  said_by uuid not null references user_account,
  said_at timestamptz not null,
  -- rises with every word: tells apart what people are told
  version integer not null default 1,
  primary key (practitioner_id, facility_id, day)
);
