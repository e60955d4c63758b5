-- What a laboratory uses up for one test, in the product's unit.
create table lab_test_reagent (
  facility_id uuid not null references laboratory_profile,
  test_id uuid not null references lab_test,
  product_id uuid not null references product,
  store_id uuid not null references store,
  quantity integer not null check (quantity > 0),
  primary key (facility_id, test_id, product_id)
);

-- What an order used up; `taken` is false where the shelf did not hold it: a report does not wait for the stock.
create table lab_reagent_use (
  order_id uuid not null references lab_order,
  product_id uuid not null references product,
  store_id uuid not null references store,
  quantity integer not null check (quantity > 0),
  taken boolean not null,
  used_at timestamptz not null,
  primary key (order_id, product_id, store_id)
);
create index lab_reagent_use_short on lab_reagent_use (store_id, used_at) where not taken;
create trigger lab_reagent_use_append_only before update or delete on lab_reagent_use
  for each row execute function forbid_change();
