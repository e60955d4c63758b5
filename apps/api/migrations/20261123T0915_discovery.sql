create table symptom_group (
  code text primary key,
  title text not null,
  position smallint not null
);
create table symptom (
  code text primary key,
  title text not null,
  words text[] not null default '{}',
  red_flag boolean not null default false,
  emergency_advice text,
  position smallint not null,
  check (not red_flag or emergency_advice is not null)
);
create table symptom_group_member (
  group_code text not null references symptom_group on delete cascade,
  symptom_code text not null references symptom on delete cascade,
  primary key (group_code, symptom_code)
);
create table symptom_speciality (
  symptom_code text not null references symptom on delete cascade,
  speciality_code text not null references speciality on delete cascade,
  weight numeric(3, 2) not null check (weight > 0 and weight <= 1),
  primary key (symptom_code, speciality_code)
);
