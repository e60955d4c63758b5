-- Support looks through calls from the newest on.
create index encounter_admitted on encounter (admitted_at desc, id desc) where admitted_at is not null;
