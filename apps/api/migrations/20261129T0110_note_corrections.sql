-- After the end notes change only by a correction: a new version with its reason. The older ones stay.
alter table clinical_note add column correction_reason text check (length(correction_reason) >= 5);

create function clinical_note_after_end() returns trigger language plpgsql as $$
declare
  ended timestamptz := (select finished_at from encounter where id = new.encounter_id);
begin
  if new.correction_reason is not null and ended is null
    or new.correction_reason is null and new.written_at > ended then
    raise exception 'notes are corrected after the end, and only then'
      using errcode = 'check_violation', constraint = 'clinical_note_after_end';
  end if;
  return new;
end $$;
create trigger clinical_note_after_end before insert on clinical_note
  for each row execute function clinical_note_after_end();
