-- The queue of a practitioner at a facility on a day, by the facility's calendar.
create table token_queue (
  id uuid primary key default new_id(),
  facility_id uuid not null references facility,
  practitioner_id uuid not null references practitioner,
  day date not null,
  -- stands before the numbers, so that two rooms never call the same token
  letter text not null check (letter ~ '^[A-Z]{1,2}$'),
  room text,
  last_number integer not null default 0,
  constraint token_queue_once unique (practitioner_id, facility_id, day),
  constraint token_queue_letter_once unique (facility_id, day, letter)
);

create table queue_token (
  id uuid primary key default new_id(),
  queue_id uuid not null references token_queue,
  number integer not null default 0,
  appointment_id uuid not null constraint queue_token_of_appointment unique references appointment,
  status text not null default 'waiting' check (status in
    ('waiting', 'called', 'in_consultation', 'done', 'skipped', 'cancelled')),
  issued_at timestamptz not null,
  called_at timestamptz,
  started_at timestamptz,
  finished_at timestamptz,
  called_times smallint not null default 0,
  constraint queue_token_number_once unique (queue_id, number),
  check (status <> 'called' or called_at is not null),
  check (status <> 'in_consultation' or started_at is not null),
  check (status <> 'done' or finished_at is not null)
);
create index queue_token_queue on queue_token (queue_id, status);

-- Numbers come from the queue's own counter, in the transaction that writes the token: no gaps, no doubles.
create function give_token_number() returns trigger language plpgsql as $$
begin
  update token_queue set last_number = last_number + 1 where id = new.queue_id returning last_number into new.number;
  return new;
end $$;
create trigger queue_token_number before insert on queue_token for each row execute function give_token_number();

create function keep_token() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.number <> old.number or new.queue_id <> old.queue_id or new.appointment_id <> old.appointment_id then
    raise exception 'a token keeps its number' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger queue_token_keeps before update or delete on queue_token for each row execute function keep_token();

-- The address of a facility's display is a secret: it shows tokens to a room, not to the world.
create table queue_display (
  facility_id uuid primary key references facility,
  key uuid not null constraint queue_display_key_once unique default gen_random_uuid(),
  renewed_by uuid references user_account,
  renewed_at timestamptz not null default now()
);
