-- What a guest was called by whoever invited, until when the link works, and to which text the guest agreed.
alter table call_participant
  add column invited_as text,
  add column invitation_expires_at timestamptz,
  add column consent_version text,
  add constraint call_participant_invited
    check (seat <> 'guest' or (invited_as is not null and invitation_expires_at is not null and secret_hash is not null)),
  add constraint call_participant_agreed check ((accepted_at is null) = (consent_version is null));
-- One third person at a time: a fourth is not even invited.
create unique index call_participant_guest on call_participant (encounter_id) where seat = 'guest' and withdrawn_at is null;
