-- A laboratory's, a pharmacy's or a clinic's photo, in the file store like every other.
alter table facility add column photo_file_id uuid references file;
create index facility_photo_file_id on facility (photo_file_id) where photo_file_id is not null;

alter table file drop constraint file_purpose_check;
alter table file add constraint file_purpose_check check (purpose in ('practitioner_certificate', 'practitioner_photo',
  'patient_photo', 'facility_photo', 'report', 'chat_attachment', 'prescription_upload', 'insurance', 'recording',
  'lab_report'));
alter table file drop constraint file_about_patient;
alter table file add constraint file_about_patient check (
  (patient_id is null) = (purpose in ('practitioner_certificate', 'practitioner_photo', 'facility_photo')));
