import { event } from '../event.ts'

type Of = { encounterId: string; appointmentId: string }
export const encounterArrived = event<Of>('encounter.arrived')
export const encounterStarted = event<Of>('encounter.started')
export const encounterFinished = event<Of>('encounter.finished')
/** It never began: the visit was cancelled, or one side missed it. */
export const encounterCancelled = event<Of>('encounter.cancelled')
/** Forgotten, and ended by the system: the practitioner is told what is still to be written. */
export const encounterLeftOpen = event<Of>('encounter.left_open')
export const clinicalNoteCorrected = event<Of & { version: number }>('clinical_note.corrected')
/** Practitioner and patient met in a richer mode than before. */
export const encounterModeHeld = event<{ encounterId: string; mode: 'video' | 'audio' }>(
  'encounter.mode_held',
)
export const chatMessageSent = event<{ encounterId: string; messageId: string }>('chat_message.sent')
