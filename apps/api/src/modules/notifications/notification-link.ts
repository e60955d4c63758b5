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
    case 'medicine_order_placed':
    case 'medicine_order_verified':
    case 'medicine_order_rejected':
    case 'medicine_order_ready':
    case 'medicine_order_dispatched':
    case 'medicine_order_cancelled':
      return `${audience === 'staff' ? '/pharmacy-desk/orders' : '/medicines'}/${params.medicineOrder.orderId}`
    case 'stock_low':
    case 'stock_expiring':
      return `/pharmacy-desk/stock?store=${params.stock.storeId}`
  }
}

/** Where a person sets what they are told. */
export const settingsLink = '/messages'
