alter table patient add constraint patient_photo_file foreign key (photo_file_id) references file;
create index patient_photo_file_id on patient (photo_file_id) where photo_file_id is not null;

-- A message holds words, a file, or both.
alter table chat_message drop constraint chat_message_body_check;
alter table chat_message add column file_id uuid constraint chat_message_file_once unique references file;
alter table chat_message add constraint chat_message_says_something
  check (length(body) <= 4000 and (length(body) > 0 or file_id is not null));
