-- More parts of a record can be named in a consent. What was consented to before stays as narrow as it was.
alter table record_share drop constraint record_share_kinds_check;
alter table record_share add constraint record_share_kinds_check check (cardinality(kinds) > 0
  and kinds <@ array['summary', 'encounter', 'prescription', 'diagnostic_report', 'medicine_order', 'document', 'claim']);
