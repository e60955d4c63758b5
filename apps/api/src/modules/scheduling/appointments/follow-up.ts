import type * as contract from '@imeds/contracts/scheduling'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { authorizePatient } from '../../patients/index.ts'
import { findConsultations, type Consultation } from './follow-up.repository.ts'
import { addDays, localDate } from '../slots/zone.ts'

/** The last date, by the clinic's calendar, on which a follow-up is free; null when it was used already. */
export const freeUntil = ({ fulfilledAt, timeZone, validityDays, used }: Consultation): string | null =>
  used ? null : addDays(localDate(timeZone, fulfilledAt.getTime()), validityDays)

/** Whether a follow-up that starts then is free of charge. */
export const isFree = (consultation: Consultation, startsAt: Date): boolean =>
  localDate(consultation.timeZone, startsAt.getTime()) <= (freeUntil(consultation) ?? '')

export type FollowUpWish = {
  patientId: string
  practitionerId: string
  startsAt: Date
  /** The consultation to go back to; any when left out. */
  followUpOf?: string | undefined
  except?: string | undefined
}

/**
 * The consultation that a new appointment follows up, and whether that is free: inside the practitioner's validity,
 * counted in days of the clinic's calendar, once per consultation. Undefined when there is none.
 */
export async function findFollowUpFor(
  db: Db | Tx,
  { startsAt, followUpOf, ...of }: FollowUpWish,
): Promise<{ consultationId: string; free: boolean } | undefined> {
  const all = await findConsultations(db, { ...of, id: followUpOf })
  const chosen = all.find((one) => isFree(one, startsAt)) ?? all[0]
  return chosen && { consultationId: chosen.id, free: isFree(chosen, startsAt) }
}

/** Whether a patient's appointment with a practitioner that starts then would be a free follow-up. */
export const followUpFree = async (
  tx: Tx,
  patientId: string,
  practitionerId: string,
  startsAt: Date,
): Promise<boolean> => (await findFollowUpFor(tx, { patientId, practitionerId, startsAt }))?.free ?? false

/** Tells a booking page which consultation could be followed up, and until when that is free. */
export const findFollowUp: Handler<typeof contract.findFollowUp> = async (
  deps,
  actor,
  { params, query: { practitionerId } },
  { audit },
) => {
  const { db, clock } = deps
  await authorizePatient(deps, actor, 'appointment.book', params.id)
  audit.patientId = params.id
  const all = await findConsultations(db, { patientId: params.id, practitionerId })
  const chosen = all.find((one) => isFree(one, clock.now())) ?? all[0]
  return {
    followUp: chosen
      ? {
          appointmentId: chosen.id,
          consultedAt: chosen.fulfilledAt.toISOString(),
          freeUntil: isFree(chosen, clock.now()) ? freeUntil(chosen) : null,
        }
      : null,
  }
}
