import type { CallMedia, CallMeeting } from '@imeds/contracts/consultation'
import type { EncounterRow } from './encounter.repository.ts'

type Mode = EncounterRow['mode']
type Patient = { id: string } & Pick<CallMedia, 'audio' | 'video' | 'screen'>

/**
 * In which way practitioner and patient meet at the moment: the practitioner's device says what comes, the patient's
 * what it gives. A screen that is shown is nobody's face.
 */
export function meetingMode(
  booked: Mode,
  { sees, hears }: CallMeeting,
  patient: Patient | undefined,
): 'video' | 'audio' | null {
  if (!patient || (booked !== 'video' && booked !== 'audio')) return null
  if (booked === 'video' && sees.includes(patient.id) && patient.video && !patient.screen) return 'video'
  return hears.includes(patient.id) && patient.audio ? 'audio' : null
}

/** The mode that counts for what the law allows: of a call, the richest in which the two really met. */
export const heldModeOf = ({ mode, held_mode }: Pick<EncounterRow, 'mode' | 'held_mode'>): Mode =>
  mode === 'video' || mode === 'audio' ? (held_mode ?? 'text') : mode
