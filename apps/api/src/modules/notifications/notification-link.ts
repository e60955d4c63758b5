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
    case 'appointment_missed':
    case 'appointment_unattended':
    case 'appointment_reminder_day':
    case 'appointment_reminder_hour':
    case 'appointment_hold_lapsed_refund':
    case 'practitioner_delayed':
    case 'review_invited':
      return `${audience === 'practitioner' ? '/practice' : ''}/appointments/${params.visit.appointmentId}`
    case 'payment_received':
    case 'refund_processed':
      return `/bills/${params.billId}`
    case 'refund_failed':
      // A desk and an admin have pages of their own: which, the reader's role tells there.
      return `/staff/bills/${params.billId}`
    case 'encounter_admitted':
    case 'encounter_left_open':
    case 'clinical_note_corrected':
      return `${audience === 'practitioner' ? '/practice' : ''}/consultations/${params.encounterId}`
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
    case 'lab_report_ready':
      return `${audience === 'practitioner' ? '/practice' : ''}/lab/reports/${params.reportId}`
    case 'lab_result_critical':
      return '/practice'
    case 'lab_order_booked':
    case 'lab_order_cancelled':
    case 'lab_reminder_day':
    case 'lab_reminder_hour':
    case 'lab_sample_needed_again':
    case 'lab_report_late':
      return `${audience === 'staff' ? '/lab-desk' : '/lab'}/orders/${params.lab.orderId}`
    case 'medicine_order_placed':
    case 'medicine_order_verified':
    case 'medicine_order_rejected':
    case 'medicine_order_ready':
    case 'medicine_order_dispatched':
    case 'medicine_order_cancelled':
      return `${audience === 'staff' ? '/pharmacy-desk/orders' : '/medicines'}/${params.medicineOrder.orderId}`
    case 'medicine_due':
      return '/medicines/reminders'
    case 'medicine_refill_due':
      return `/medicines/order?prescription=${params.prescription.prescriptionId}`
    case 'package_bought':
    case 'package_expiring':
    case 'package_completed':
      return `/packages/mine/${params.healthPackage.purchaseId}`
    case 'stock_low':
    case 'stock_expiring':
      return `/pharmacy-desk/stock?store=${params.stock.storeId}`
  }
}

/** Where a person sets what they are told. */
export const settingsLink = '/messages'
