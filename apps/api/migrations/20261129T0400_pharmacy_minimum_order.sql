-- Below this a pharmacy brings nothing to a door; 0: it brings everything.
alter table pharmacy_profile add column minimum_order_paise integer not null default 0
  constraint pharmacy_profile_minimum check (minimum_order_paise >= 0);
