import { z } from 'zod'
import { CallSeat } from '../consultation/call.ts'
import { Id, Name } from '../common.ts'
import { event } from '../event.ts'
import { liveMessage } from '../live.ts'

/** The text that people agree to; its words stand in the catalogue under this version. A changed text gets the next. */
export const recordingTextVersion = '1'

/** starting: everybody agreed, and nothing is written yet. recording: what is said is being written. */
export const RecordingStatus = z.enum(['off', 'starting', 'recording'])
export type RecordingStatus = z.output<typeof RecordingStatus>

/** Who in the call agreed; null: has not answered. */
export const RecordingPerson = z.object({
  presenceId: Id,
  seat: CallSeat,
  name: Name,
  consents: z.boolean().nullable(),
})

export const RecordingState = z.object({
  /** False: this installation records nothing, and nobody is to be asked. */
  offered: z.boolean(),
  /** How many days a recording is kept. */
  keepDays: z.int(),
  status: RecordingStatus,
  /** While everybody agrees: the interval that this device's tap belongs to. Another one asks for another tap. */
  intervalId: Id.nullable(),
  /** The recorder takes what this person sends; while it does not, another tap is asked for. */
  tapped: z.boolean(),
  people: z.array(RecordingPerson),
})
export type RecordingState = z.output<typeof RecordingState>

/** One device's stay in the call; the ticket is looked at for each message. */
const Present = z.object({ ticket: z.string().min(20).max(100), presenceId: Id })
const refusals = ['call_ticket_invalid', 'call_taken_over', 'call_over'] as const

/** To be sent whenever the topic `call/:presenceId` tells of `recording.changed`. */
export const readRecording = liveMessage({
  name: 'recording.read',
  body: Present,
  reply: RecordingState,
  errors: refusals,
})
/** Agrees to be recorded, or takes it back, which counts at once. */
export const changeRecordingConsent = liveMessage({
  name: 'recording.consent',
  body: Present.extend({ given: z.boolean(), textVersion: z.string().min(1).max(20) }),
  reply: RecordingState,
  errors: [...refusals, 'recording_not_offered', 'recording_text_outdated'],
})
/** Connects this device to the recorder, send only. A later tap of the same person ends the earlier one. */
export const tapRecording = liveMessage({
  name: 'recording.tap',
  body: Present.extend({
    /** SDP with all candidates. */
    offer: z.string().max(40_000),
  }),
  reply: z.object({ answer: z.string(), intervalId: Id }),
  errors: [...refusals, 'recording_not_agreed', 'recorder_busy'],
})

/** Somebody agreed or took it back, the recording began or stopped: whoever is in the room reads its state. */
export const recordingChanged = event<{ encounterId: string }>('recording.changed')
