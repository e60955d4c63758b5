-- What else is billed beside a visit: the orders of the other counters, by their ids.
alter table bill drop constraint bill_subject_type_check;
alter table bill add constraint bill_subject_type_check
  check (subject_type in ('appointment', 'lab_order', 'medicine_order', 'package_purchase', 'desk_sale'));
