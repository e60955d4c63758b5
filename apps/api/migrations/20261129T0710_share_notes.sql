-- The whole notes are a part of their own: who opened consultations before opened their diagnoses.
alter table record_share drop constraint record_share_kinds_check;
alter table record_share add constraint record_share_kinds_check check (cardinality(kinds) > 0
  and kinds <@ array['summary', 'encounter', 'clinical_note', 'prescription', 'diagnostic_report', 'medicine_order',
    'document', 'claim']);
