import type { Permission } from '@imeds/contracts'
import type { Appointment } from '@imeds/contracts/scheduling'
import type { Actor } from '../../../platform/actor.ts'
import type { AppointmentViewRow } from './appointment-view.repository.ts'
import { partyOf, reaches } from './appointment.scope.ts'
import { abilitiesOf, type Rights, type Standing } from './policy.ts'

/** The terms and times of an appointment, as the rules read them. */
export const standingOf = (
  row: Pick<
    AppointmentViewRow,
    'status' | 'starts_at' | 'ends_at' | 'hold_expires_at' | 'change_hours_before' | 'refund_cap_percent'
  > & { refund_tiers: unknown },
): Standing => ({
  status: row.status,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  holdExpiresAt: row.hold_expires_at,
  refundTiers: row.refund_tiers as Standing['refundTiers'],
  refundCapPercent: row.refund_cap_percent,
  changeHoursBefore: row.change_hours_before,
})

export function toAppointmentView(row: AppointmentViewRow, actor: Actor, now: Date): Appointment {
  const covers = reaches(actor, row)
  const may = (permission: Permission) => covers(actor.grants[permission])
  const standing = standingOf(row)
  const by = partyOf(actor)
  const rights: Rights = {
    by,
    book: may('appointment.book'),
    change: may('appointment.change'),
    attend: may('appointment.attend'),
    pay: may('bill.pay'),
    join: may('encounter.join'),
  }
  const can = abilitiesOf(standing, rights, now)
  const due = by === 'patient' && row.payment === 'at_desk' && row.bill_status === 'open'
  const abilities = due ? { ...can, canCheckIn: false, canJoin: can.canJoin && row.status !== 'booked' } : can
  return {
    id: row.id,
    version: row.version,
    status: row.status,
    mode: row.mode,
    visit: row.visit,
    followUpOf: row.follow_up_of,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    holdExpiresAt: row.hold_expires_at?.toISOString() ?? null,
    feePaise: row.fee_paise,
    payment: row.payment,
    packagePurchase: row.package_purchase_id
      ? { id: row.package_purchase_id, name: row.package_name ?? '' }
      : null,
    reason: row.reason,
    symptoms: row.symptoms,
    patient: {
      id: row.patient_id,
      name: row.patient_name,
      gender: row.gender,
      birthDate: row.birth_date,
    },
    practitioner: { id: row.practitioner_id, name: row.practitioner_name },
    facility: {
      id: row.facility_id,
      name: row.facility_name,
      address: row.address,
      timeZone: row.time_zone,
    },
    bill: billOf(row, may('bill.read')),
    cancelledBy: row.cancelled_as,
    cancelReason: row.cancel_reason,
    policy: { refundTiers: [...standing.refundTiers], changeHoursBefore: row.change_hours_before },
    abilities,
    createdAt: row.created_at.toISOString(),
  }
}

function billOf(row: AppointmentViewRow, mayRead: boolean): Appointment['bill'] {
  if (!mayRead || !row.bill_id || !row.bill_status || row.bill_status === 'cancelled') return null
  const totalPaise = row.bill_total_paise ?? 0
  const duePaise = row.bill_status === 'open' ? totalPaise - (row.bill_paid_paise ?? 0) : 0
  return { id: row.bill_id, status: row.bill_status, totalPaise, duePaise }
}
