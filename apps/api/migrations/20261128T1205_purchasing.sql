create table purchase_order (
  id uuid primary key default new_id(),
  store_id uuid not null references store,
  supplier text not null check (btrim(supplier) <> ''),
  note text not null default '',
  status text not null default 'open' check (status in ('open', 'partly_received', 'received', 'cancelled')),
  ordered_by uuid not null references user_account,
  ordered_at timestamptz not null,
  expected_on date,
  closed_at timestamptz,
  check ((status in ('received', 'cancelled')) = (closed_at is not null))
);
create index purchase_order_store on purchase_order (store_id, id desc);

create table purchase_order_line (
  id uuid primary key default new_id(),
  purchase_order_id uuid not null references purchase_order,
  position smallint not null,
  product_id uuid not null references product,
  -- in units of the product
  quantity integer not null check (quantity > 0),
  -- may be more than was ordered: suppliers add free goods
  received integer not null default 0 check (received >= 0),
  cost_paise integer check (cost_paise >= 0),
  unique (purchase_order_id, position),
  constraint purchase_order_line_once unique (purchase_order_id, product_id)
);

create table goods_receipt (
  id uuid primary key default new_id(),
  store_id uuid not null references store,
  purchase_order_id uuid references purchase_order,
  supplier text not null check (btrim(supplier) <> ''),
  invoice_number text,
  received_by uuid references user_account,
  received_at timestamptz not null
);
create index goods_receipt_store on goods_receipt (store_id, id desc);
create table goods_receipt_line (
  id uuid primary key default new_id(),
  goods_receipt_id uuid not null references goods_receipt,
  position smallint not null,
  batch_id uuid not null references stock_batch,
  quantity integer not null check (quantity > 0),
  -- what one unit cost
  cost_paise integer check (cost_paise >= 0),
  unique (goods_receipt_id, position)
);
create index goods_receipt_line_batch on goods_receipt_line (batch_id);
create trigger goods_receipt_append_only before update or delete on goods_receipt
  for each row execute function forbid_change();
create trigger goods_receipt_line_append_only before update or delete on goods_receipt_line
  for each row execute function forbid_change();

-- From how many units on a product is running low in a store, and how many are then ordered.
create table reorder_level (
  store_id uuid not null references store,
  product_id uuid not null references product,
  minimum integer not null check (minimum >= 0),
  order_quantity integer check (order_quantity > 0),
  primary key (store_id, product_id)
);
