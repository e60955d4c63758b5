-- The richest way in which practitioner and patient really met, as both their devices say: the law asks for it, not for what was booked.
alter table encounter add column held_mode text check (held_mode in ('video', 'audio'));
-- Until now the booked mode counted.
update encounter set held_mode = mode where mode in ('video', 'audio') and status = 'finished';
alter table encounter add constraint encounter_held_as_booked
  check (held_mode is null or mode = 'video' or (mode = 'audio' and held_mode = 'audio'));

-- The way in which a person takes part by their own choice: nobody gives or gets anything richer.
alter table call_presence add column mode text not null default 'video' check (mode in ('video', 'audio', 'text'));
alter table call_presence alter column mode drop default;
update call_presence set mode = 'audio' where not video;
alter table call_presence add constraint call_presence_within_mode
  check ((mode = 'video' or not video) and (mode <> 'text' or not audio));
