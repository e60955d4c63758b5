import type { LabOrderStatus } from '@imeds/contracts/lab'

export type Standing = {
  status: LabOrderStatus
  startsAt: Date
  holdExpiresAt: Date | null
  cancelHoursBefore: number
}
export type Party = 'patient' | 'facility'

/** Whether a hold still keeps its slot. */
export const isLive = ({ status, holdExpiresAt }: Standing, now: Date): boolean =>
  status === 'held' && holdExpiresAt !== null && now < holdExpiresAt

/** Before a sample is taken: a laboratory or desk always, a patient as long as the laboratory can give the slot on. */
export function mayCancel({ status, startsAt, cancelHoursBefore }: Standing, by: Party, now: Date): boolean {
  if (status === 'held') return true
  if (status !== 'booked') return false
  return by === 'facility' || now.getTime() <= startsAt.getTime() - cancelHoursBefore * 3_600_000
}

/** The promise: so many hours after the sample is taken. */
export const promisedAt = (collectedAt: Date, reportingHours: number): Date =>
  new Date(collectedAt.getTime() + reportingHours * 3_600_000)
