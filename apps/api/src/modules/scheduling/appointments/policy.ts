import type { z } from 'zod'
import type { RefundTier as RefundTierShape } from '@imeds/contracts/practitioners'
import type { AppointmentAbilities, AppointmentStatus } from '@imeds/contracts/scheduling'
import { statusAfter } from './appointment-status.ts'

export type RefundTier = z.output<typeof RefundTierShape>

const hourMs = 3_600_000
/** How long before the start a patient may check in and enter the waiting room. */
export const arrivalWindowMs = 30 * 60_000
/** How long after the start a patient may still come before they count as missing. */
export const graceMs = 15 * 60_000
/** How long before the start the practice may check a patient in: somebody may come hours early, not days. */
export const earliestArrivalMs = 12 * hourMs
/** How long after the end the door of a consultation that has not begun stays open. */
export const doorMs = 4 * hourMs

/** On whose behalf somebody acts on an appointment. */
export type Party = 'patient' | 'practitioner' | 'facility'

export type Standing = {
  status: AppointmentStatus
  startsAt: Date
  endsAt: Date
  holdExpiresAt: Date | null
  refundTiers: readonly RefundTier[]
  /** What could be had back when the patient last moved it; null when nothing caps a refund. */
  refundCapPercent: number | null
  changeHoursBefore: number
}

/** The percentage that goes back: all when the practice cancels, else the best tier that is still met, within the cap; none after the start. */
export const refundPercent = (standing: Standing, by: Party, now: Date): number =>
  by === 'patient'
    ? Math.min(policyPercent(standing, by, now), standing.refundCapPercent ?? 100)
    : policyPercent(standing, by, now)

/** The same before the cap of an earlier move. */
export function policyPercent({ refundTiers, startsAt }: Standing, by: Party, now: Date): number {
  if (by !== 'patient') return 100
  const hoursLeft = (startsAt.getTime() - now.getTime()) / hourMs
  return Math.max(
    0,
    ...refundTiers.filter((tier) => hoursLeft >= tier.hoursBefore).map((tier) => tier.percent),
  )
}

/** The cap after a move: a patient keeps what they could have had back before it, the practice lifts it. */
export const capAfterMove = (standing: Standing, by: Party, now: Date): number | null =>
  by === 'patient' ? refundPercent(standing, by, now) : null

/** Whether it is early enough: the practice may always change, the patient up to the hours that the policy names. */
export const mayMove = ({ changeHoursBefore, startsAt }: Standing, by: Party, now: Date): boolean =>
  by !== 'patient' || startsAt.getTime() - now.getTime() >= Math.max(changeHoursBefore * hourMs, 1)

/** The patient may cancel until the start, whatever comes back; the practice until the consultation begins. */
export const mayCancel = ({ startsAt }: Standing, by: Party, now: Date): boolean =>
  by !== 'patient' || now < startsAt

export const mayArrive = ({ startsAt, endsAt }: Standing, by: Party, now: Date): boolean =>
  now.getTime() >= startsAt.getTime() - (by === 'patient' ? arrivalWindowMs : earliestArrivalMs) &&
  now.getTime() <= endsAt.getTime() + doorMs

export const mayMiss = ({ startsAt }: Standing, now: Date): boolean =>
  now.getTime() >= startsAt.getTime() + graceMs

/** Held, and the time to pay has not run out. */
export const isLive = ({ status, holdExpiresAt }: Pick<Standing, 'status' | 'holdExpiresAt'>, now: Date) =>
  status === 'held' && holdExpiresAt !== null && holdExpiresAt > now

/** What an actor's role reaches on this row, by permission. */
export type Rights = {
  by: Party
  book: boolean
  change: boolean
  attend: boolean
  pay: boolean
  join: boolean
}

/** What somebody with these rights may do at this moment. */
export function abilitiesOf(
  standing: Standing,
  { by, book, change, attend, pay, join }: Rights,
  now: Date,
): z.output<typeof AppointmentAbilities> {
  const { status, startsAt, endsAt } = standing
  const can = (move: Parameters<typeof statusAfter>[1]) => statusAfter(status, move) !== null
  const live = isLive(standing, now)
  const doorOpen =
    now.getTime() >= startsAt.getTime() - arrivalWindowMs && now.getTime() <= endsAt.getTime() + doorMs
  return {
    canPay: pay && live,
    canRelease: book && live,
    canCancel: change && can('cancel') && mayCancel(standing, by, now),
    canReschedule: change && can('reschedule') && mayMove(standing, by, now),
    canCheckIn: (attend || (change && by === 'patient')) && can('arrive') && mayArrive(standing, by, now),
    canJoin: join && (status === 'arrived' || status === 'in_progress' || (status === 'booked' && doorOpen)),
    canMarkNoShow: attend && can('miss') && mayMiss(standing, now),
  }
}
