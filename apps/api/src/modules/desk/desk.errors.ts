import { refusal } from '../../platform/errors.ts'

export class TokenNotFound extends refusal('token_not_found', 'notFound') {}
export class QueueNotFound extends refusal('queue_not_found', 'notFound') {}
/** Somebody else called, skipped or admitted meanwhile: look again before you call. */
export class QueueChanged extends refusal('queue_changed', 'conflict') {}
/** The practitioner began this consultation in the room and ends it there. */
export class PractitionerConducts extends refusal('practitioner_conducts', 'conflict') {}
export class WrongStatus extends refusal('wrong_status', 'conflict') {}
