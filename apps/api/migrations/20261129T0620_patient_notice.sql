-- What was told by SMS to the number of a patient for whom nobody signs in: each occasion once.
create table patient_notice (
  id uuid primary key default new_id(),
  patient_id uuid not null references patient,
  kind text not null,
  subject_type text not null,
  subject_id uuid not null,
  occasion text not null,
  told_at timestamptz not null,
  constraint patient_notice_once unique (patient_id, kind, subject_type, subject_id, occasion)
);
