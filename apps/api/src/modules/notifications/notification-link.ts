import type { NotificationAudience, NotificationContent } from '@imeds/contracts/notifications'

/** The page that a notification leads to, below the public address. Ids only: a URL tells nothing of a patient. */
export function notificationLink(
  audience: NotificationAudience,
  { kind, params }: NotificationContent,
): string {
  switch (kind) {
    case 'appointment_booked':
    case 'appointment_rescheduled':
    case 'appointment_cancelled':
    case 'appointment_reminder_day':
    case 'appointment_reminder_hour':
    case 'appointment_hold_lapsed_refund':
      return `${audience === 'practitioner' ? '/practice' : ''}/appointments/${params.visit.appointmentId}`
    case 'payment_received':
    case 'refund_processed':
    case 'refund_failed':
      return `/bills/${params.billId}`
    case 'encounter_admitted':
      return `/consultations/${params.encounterId}`
    case 'prescription_ready':
      return `/prescriptions/${params.prescriptionId}`
    case 'practitioner_submitted':
      return `/admin/verification/${params.practitionerId}`
    case 'practitioner_verified':
    case 'practitioner_rejected':
      return '/practice/profile'
    case 'record_shared':
      return '/practice/patients'
    case 'claim_moved':
    case 'claim_message':
      return `${audience === 'staff' ? '/desk' : '/insurance'}/claims/${params.claimId}`
  }
}

/** Where a person sets what they are told. */
export const settingsLink = '/messages'
