import { event } from '../event.ts'

type Of = { encounterId: string; appointmentId: string }
export const encounterArrived = event<Of>('encounter.arrived')
export const encounterStarted = event<Of>('encounter.started')
export const encounterFinished = event<Of>('encounter.finished')
export const clinicalNoteCorrected = event<Of>('clinical_note.corrected')
export const chatMessageSent = event<{ encounterId: string; messageId: string }>('chat_message.sent')
