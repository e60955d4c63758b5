import { refusal } from '../../platform/errors.ts'

export class EncounterNotFound extends refusal('encounter_not_found', 'notFound') {}
export class EncounterNotWaiting extends refusal('encounter_not_waiting', 'conflict') {}
export class EncounterNotInProgress extends refusal('encounter_not_in_progress', 'conflict') {}
export class EncounterFinished extends refusal('encounter_finished', 'conflict') {}
export class ConsentMissing extends refusal('consent_missing', 'conflict') {}
export class GuardianMissing extends refusal('guardian_missing', 'conflict') {}
export class PrescriptionNotSigned extends refusal('prescription_not_signed', 'conflict') {}
export class MessageIdTaken extends refusal('message_id_taken', 'conflict') {}
export class EncounterNotFinished extends refusal('encounter_not_finished', 'conflict') {}
export class GuardianUnknown extends refusal('guardian_unknown', 'invalid') {}
export class NothingCorrected extends refusal('nothing_corrected', 'invalid') {}
export class NoteChanged extends refusal('note_changed', 'conflict') {}
export class NoteNotReady extends refusal('note_not_ready', 'conflict') {}
