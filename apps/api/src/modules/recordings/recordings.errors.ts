import { refusal } from '../../platform/errors.ts'

export class RecordingNotOffered extends refusal('recording_not_offered', 'conflict') {}
/** Whoever agrees read the text that counts now. */
export class RecordingTextOutdated extends refusal('recording_text_outdated', 'conflict') {}
/** Not everybody in the call agrees, or not any more. */
export class RecordingNotAgreed extends refusal('recording_not_agreed', 'conflict') {}
export class RecorderUnavailable extends refusal('recorder_busy', 'unavailable') {}
export class RecordingNotReady extends refusal('recording_not_ready', 'conflict') {}
