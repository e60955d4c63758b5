-- For how long a visit may be reviewed, and a review be changed: the terms of the latest day that has come.
create table review_terms (
  valid_from date primary key,
  days_to_write smallint not null check (days_to_write between 1 and 730),
  days_to_change smallint not null check (days_to_change between 0 and 730)
);
insert into review_terms (valid_from, days_to_write, days_to_change) values ('2026-01-01', 90, 14);

create table review (
  id uuid primary key default new_id(),
  appointment_id uuid not null references appointment,
  practitioner_id uuid not null references practitioner,
  patient_id uuid not null references patient,
  written_by uuid not null references user_account,
  written_at timestamptz not null,
  stars smallint not null check (stars between 1 and 5),
  -- stars count at once; what is written waits for a moderator
  text text check (length(text) between 1 and 1000),
  text_status text check (text_status in ('waiting', 'published', 'rejected')),
  text_reason text,
  answer text check (length(answer) between 1 and 1000),
  answer_status text check (answer_status in ('waiting', 'published', 'rejected')),
  answer_reason text,
  -- since when something of it waits for a moderator
  waiting_since timestamptz,
  withdrawn_at timestamptz,
  version integer not null default 1,
  changed_by uuid not null references user_account,
  changed_at timestamptz not null,
  constraint review_once unique (appointment_id),
  check ((text is null) = (text_status is null)),
  check ((answer is null) = (answer_status is null)),
  check ((text_status is not distinct from 'rejected') = (text_reason is not null)),
  check ((answer_status is not distinct from 'rejected') = (answer_reason is not null)),
  constraint review_waits check ((waiting_since is not null)
    = (withdrawn_at is null and 'waiting' in (coalesce(text_status, ''), coalesce(answer_status, ''))))
);
create index review_practitioner on review (practitioner_id, id desc) where withdrawn_at is null;
create index review_author on review (written_by, id desc);
create index review_patient on review (patient_id);
create index review_waiting on review (waiting_since) where waiting_since is not null;

-- A visit is reviewed that took place, by whoever had it, and never by the practitioner.
create function review_of_fulfilled_visit() returns trigger language plpgsql as $$
begin
  if not exists (select from appointment a join practitioner p on p.id = a.practitioner_id
    where a.id = new.appointment_id and a.status = 'fulfilled' and a.practitioner_id = new.practitioner_id
      and a.patient_id = new.patient_id and p.user_id <> new.written_by) then
    raise exception 'this visit is not reviewed by this person'
      using errcode = 'check_violation', constraint = 'review_of_fulfilled_visit';
  end if;
  return new;
end $$;
create trigger review_of_fulfilled_visit before insert on review
  for each row execute function review_of_fulfilled_visit();

create function review_fixed() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.withdrawn_at is not null
    or (old.appointment_id, old.practitioner_id, old.patient_id, old.written_by, old.written_at)
      is distinct from (new.appointment_id, new.practitioner_id, new.patient_id, new.written_by, new.written_at) then
    raise exception 'a review stays whose it is, and withdrawn when it is'
      using errcode = 'restrict_violation', constraint = 'review_fixed';
  end if;
  new.version = old.version + 1;
  return new;
end $$;
create trigger review_fixed before update or delete on review for each row execute function review_fixed();

-- What stood there, each time that it changed.
create table review_version (
  review_id uuid not null references review,
  version integer not null,
  stars smallint not null,
  text text,
  text_status text,
  text_reason text,
  answer text,
  answer_status text,
  answer_reason text,
  withdrawn_at timestamptz,
  changed_by uuid not null references user_account,
  changed_at timestamptz not null,
  primary key (review_id, version)
);
create trigger review_version_append_only before update or delete on review_version
  for each row execute function forbid_change();
create function keep_review_version() returns trigger language plpgsql as $$
begin
  insert into review_version (review_id, version, stars, text, text_status, text_reason,
    answer, answer_status, answer_reason, withdrawn_at, changed_by, changed_at)
  values (new.id, new.version, new.stars, new.text, new.text_status, new.text_reason,
    new.answer, new.answer_status, new.answer_reason, new.withdrawn_at, new.changed_by, new.changed_at);
  return null;
end $$;
create trigger keep_review_version after insert or update on review
  for each row execute function keep_review_version();

-- Counted where reviews are written: the search reads it with the row that it has in hand.
alter table practitioner add column rating_count integer not null default 0;
alter table practitioner add column rating_sum integer not null default 0;
alter table practitioner add constraint practitioner_rating
  check (rating_count >= 0 and rating_sum between rating_count and 5 * rating_count);
create function count_review() returns trigger language plpgsql as $$
declare
  was smallint = 0;
  is_now smallint = case when new.withdrawn_at is null then new.stars else 0 end;
begin
  if tg_op = 'UPDATE' and old.withdrawn_at is null then was = old.stars; end if;
  if was <> is_now then
    update practitioner set rating_sum = rating_sum + is_now - was,
      rating_count = rating_count + sign(is_now)::int - sign(was)::int
      where id = new.practitioner_id;
  end if;
  return null;
end $$;
create trigger count_review after insert or update on review for each row execute function count_review();
