create table manufacturer (
  id uuid primary key default new_id(),
  name text not null check (btrim(name) <> ''),
  licence_number text,
  address text,
  created_at timestamptz not null default now()
);
create unique index manufacturer_once on manufacturer (lower(name));

-- What is kept in stock, as its pack says it. Quantities count `unit`: the smallest thing that is sold or used.
create table product (
  id uuid primary key default new_id(),
  -- null: the common list; else one facility's own
  facility_id uuid references facility,
  kind text not null check (kind in ('medicine', 'reagent', 'supply', 'equipment')),
  medicine_id uuid references medicine,
  manufacturer_id uuid references manufacturer,
  name text not null check (btrim(name) <> ''),
  generic_name text,
  form text,
  strength text,
  unit text not null,
  pack_size integer not null constraint product_pack_size check (pack_size between 1 and 10000),
  hsn_code text check (hsn_code ~ '^[0-9]{4,8}$'),
  -- of one pack, tax included
  mrp_paise integer check (mrp_paise > 0),
  schedule text check (schedule in ('G', 'H', 'H1', 'X')),
  narcotic boolean not null default false,
  -- GTIN-8, -12, -13 or -14: the digits under the barcode
  gtin text check (gtin ~ '^([0-9]{8}|[0-9]{12,14})$'),
  active boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint product_medicine_has_mrp check (kind <> 'medicine' or mrp_paise is not null)
);
create unique index product_once on product
  (facility_id, lower(name), coalesce(form, ''), coalesce(strength, ''), pack_size) nulls not distinct;
create unique index product_gtin on product (gtin, facility_id) nulls not distinct where gtin is not null;
create index product_medicine on product (medicine_id) where active;
create index product_name_prefix on product (lower(name) collate "C", id) where active;
create index product_generic_prefix on product (lower(generic_name) collate "C", id) where active;
create index product_words on product using gin ((lower(name || ' ' || coalesce(generic_name, ''))) gin_trgm_ops) where active;
create trigger product_touch before update on product for each row execute function touch_updated_at();

create table store (
  id uuid primary key default new_id(),
  facility_id uuid not null references facility,
  name text not null check (btrim(name) <> ''),
  branch text,
  location text,
  -- the pharmacist or technician who answers for it
  consultant text,
  phone text,
  active boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index store_once on store (facility_id, lower(name));
create trigger store_touch before update on store for each row execute function touch_updated_at();

create table stock_batch (
  id uuid primary key default new_id(),
  facility_id uuid not null references facility,
  product_id uuid not null references product,
  number text not null check (btrim(number) <> ''),
  manufactured_on date,
  imported_on date,
  -- the last day on which it may be sold
  expires_on date not null,
  -- of one pack, as printed; null for what is never sold
  mrp_paise integer check (mrp_paise > 0),
  recalled_at timestamptz,
  recall_reason text,
  created_at timestamptz not null default now(),
  constraint stock_batch_expires_after_made check (manufactured_on is null or expires_on > manufactured_on),
  constraint stock_batch_recall check ((recalled_at is null) = (recall_reason is null)),
  constraint stock_batch_once unique (facility_id, product_id, number)
);
create index stock_batch_number on stock_batch (lower(number));
create index stock_batch_expiry on stock_batch (facility_id, expires_on);

-- What is there, and how much of it is promised. Written by the triggers below and by nothing else.
create table stock_level (
  store_id uuid not null references store,
  batch_id uuid not null references stock_batch,
  product_id uuid not null references product,
  on_hand integer not null,
  reserved integer not null default 0,
  primary key (store_id, batch_id),
  constraint stock_level_covers check (on_hand >= 0 and reserved between 0 and on_hand)
);
create index stock_level_product on stock_level (store_id, product_id);
create index stock_level_batch on stock_level (batch_id);

create table stock_movement (
  id uuid primary key default new_id(),
  store_id uuid not null references store,
  batch_id uuid not null references stock_batch,
  kind text not null check (kind in ('receipt', 'sale', 'return', 'transfer', 'adjustment', 'write_off', 'consumption')),
  -- in units of the product: what comes in is positive
  quantity integer not null,
  reason text,
  source_type text not null,
  source_id uuid not null,
  moved_by uuid references user_account,
  moved_at timestamptz not null,
  constraint stock_movement_direction check (case
    when kind in ('receipt', 'return') then quantity > 0
    when kind in ('sale', 'write_off', 'consumption') then quantity < 0
    else quantity <> 0 end),
  constraint stock_movement_reason check (kind not in ('adjustment', 'write_off') or length(btrim(reason)) >= 3)
);
create index stock_movement_batch on stock_movement (batch_id, id desc);
create index stock_movement_store on stock_movement (store_id, id desc);
create index stock_movement_source on stock_movement (source_type, source_id);
create trigger stock_movement_append_only before update or delete on stock_movement
  for each row execute function forbid_change();

create function stock_movement_applied() returns trigger language plpgsql as $$
declare
  batch stock_batch;
  today date;
begin
  select * into strict batch from stock_batch where id = new.batch_id;
  if new.kind in ('sale', 'consumption') then
    select (new.moved_at at time zone facility.time_zone)::date into strict today
      from store join facility on facility.id = store.facility_id where store.id = new.store_id;
    if batch.expires_on < today then
      raise exception 'batch % has expired', batch.number using errcode = 'check_violation', constraint = 'stock_not_expired';
    end if;
    if batch.recalled_at is not null then
      raise exception 'batch % is recalled', batch.number using errcode = 'check_violation', constraint = 'stock_not_recalled';
    end if;
  end if;
  if new.quantity > 0 then
    insert into stock_level (store_id, batch_id, product_id, on_hand)
      values (new.store_id, new.batch_id, batch.product_id, new.quantity)
      on conflict (store_id, batch_id) do update set on_hand = stock_level.on_hand + excluded.on_hand;
  else
    update stock_level set on_hand = on_hand + new.quantity where store_id = new.store_id and batch_id = new.batch_id;
    if not found then
      raise exception 'nothing of this batch is here' using errcode = 'check_violation', constraint = 'stock_level_covers';
    end if;
  end if;
  return new;
end $$;
create trigger stock_movement_applied after insert on stock_movement
  for each row execute function stock_movement_applied();

-- Promised to somebody, and still on the shelf. Ends once: let go, or taken (a movement of its own follows).
create table stock_reservation (
  id uuid primary key default new_id(),
  store_id uuid not null references store,
  batch_id uuid not null references stock_batch,
  quantity integer not null check (quantity > 0),
  source_type text not null,
  source_id uuid not null,
  status text not null default 'held' check (status in ('held', 'released', 'taken')),
  created_at timestamptz not null,
  ended_at timestamptz,
  check ((status = 'held') = (ended_at is null))
);
create index stock_reservation_source on stock_reservation (source_type, source_id) where status = 'held';
create index stock_reservation_batch on stock_reservation (batch_id) where status = 'held';

create function stock_reservation_applied() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (tg_op = 'UPDATE' and (old.status <> 'held' or new.status = 'held'
      or (new.store_id, new.batch_id, new.quantity) is distinct from (old.store_id, old.batch_id, old.quantity))) then
    raise exception 'a reservation ends once and is not changed' using errcode = 'restrict_violation';
  end if;
  update stock_level set reserved = reserved + case tg_op when 'INSERT' then new.quantity else -new.quantity end
    where store_id = new.store_id and batch_id = new.batch_id;
  if not found then
    raise exception 'nothing of this batch is here' using errcode = 'check_violation', constraint = 'stock_level_covers';
  end if;
  return new;
end $$;
create trigger stock_reservation_applied before insert or update or delete on stock_reservation
  for each row execute function stock_reservation_applied();

create function stock_level_follows() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() < 2 then
    raise exception 'stock changes by movements and reservations only' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger stock_level_follows before insert or update or delete on stock_level
  for each row execute function stock_level_follows();
