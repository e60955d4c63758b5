-- pieces: no film could be made of it, and what each person sent is kept instead, to be played side by side.
alter table recording
  drop constraint recording_status_check,
  drop constraint recording_check,
  drop constraint recording_check1,
  drop constraint recording_check2,
  add check (status in ('making', 'ready', 'pieces', 'empty', 'failed', 'removed')),
  add check ((status in ('ready', 'pieces', 'removed')) = (keep_until is not null)
    and (keep_until is null) = (length_ms is null)),
  add check ((composed_at is null) = (store_key is null) and (composed_at is null) = (size is null)
    and (composed_at is null) = (sha256 is null)),
  add check (status <> 'ready' or composed_at is not null),
  add check (status in ('ready', 'removed') or composed_at is null),
  add check ((status = 'removed') = (removed_at is not null));
drop index recording_keep_until;
create index recording_keep_until on recording (keep_until) where status in ('ready', 'pieces');
