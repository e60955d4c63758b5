export const consultation = {
  problems: {
    encounter_not_found: 'This consultation is not here, or it is not open to you.',
    encounter_not_waiting: 'Nobody is waiting here now.',
    encounter_not_in_progress: 'The consultation is not going on.',
    encounter_finished: 'The consultation has ended. You can still read it.',
    consent_missing: 'The patient has not agreed to the consultation yet.',
    guardian_missing: 'Someone under 18 can be consulted only together with an identified adult.',
    prescription_not_signed: 'A prescription is begun but not signed. Please sign or discard it first.',
    note_not_ready: 'The doctor has not finished the notes yet.',
    note_changed: 'The notes were changed elsewhere. Please look at them again.',
    message_id_taken: 'This message was sent already.',
  },
} as const
