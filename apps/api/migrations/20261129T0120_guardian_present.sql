-- Which identified adult is with a minor in this consultation, as the practitioner confirmed it.
alter table encounter
  add column guardian_id uuid references related_person,
  add column guardian_confirmed_by uuid references user_account,
  add column guardian_confirmed_at timestamptz,
  add constraint encounter_guardian_confirmed check (
    (guardian_id is null) = (guardian_confirmed_by is null)
    and (guardian_id is null) = (guardian_confirmed_at is null));
