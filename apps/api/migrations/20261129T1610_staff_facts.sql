-- What an installation keeps of those who work in it. A doctor's registration stands with the practitioner.
alter table user_account
  add column gender text check (gender in ('male', 'female', 'other', 'unknown')),
  -- of a pharmacist, a nurse, a technician: with the council that the law names for them
  add column registration_number text check (registration_number <> '');
