import { billPaid, refundFailed, refundProcessed } from '@imeds/contracts/billing'
import { clinicalNoteCorrected, encounterLeftOpen, encounterStarted } from '@imeds/contracts/consultation'
import { claimMessageWritten, claimMoved } from '@imeds/contracts/insurance'
import {
  criticalResultFound,
  labOrderBooked,
  labOrderCancelled,
  labOrderChanged,
  labReportReleased,
  specimenRejected,
} from '@imeds/contracts/lab'
import { packageBought, packageCompleted, packageExpiring } from '@imeds/contracts/packages'
import {
  medicineOrderCancelled,
  medicineOrderDispatched,
  medicineOrderPlaced,
  medicineOrderReady,
  medicineOrderRejected,
  medicineDue,
  medicineOrderVerified,
  refillDue,
} from '@imeds/contracts/pharmacy'
import {
  practitionerRejected,
  practitionerSubmitted,
  practitionerVerified,
} from '@imeds/contracts/practitioners'
import { prescriptionSigned } from '@imeds/contracts/prescriptions'
import { recordShared } from '@imeds/contracts/records'
import {
  appointmentBooked,
  appointmentCancelled,
  appointmentExpired,
  appointmentFulfilled,
  appointmentMarkedNoShow,
  appointmentPaidTooLate,
  appointmentReleased,
  appointmentRescheduled,
  appointmentUnattended,
  practitionerDelayed,
} from '@imeds/contracts/scheduling'
import { stockExpiresSoon, stockRanLow } from '@imeds/contracts/stock'
import { afterCommit, inSameTransaction, type Subscriber } from '../../platform/events/events.ts'
import { scheduleInvitation } from './invite-to-review.ts'
import { followLateness } from './lab-lateness.ts'
import { cancelLabReminders, scheduleLabReminders } from './lab-reminders.ts'
import { cancelReminders, scheduleReminders } from './schedule-reminders.ts'
import {
  tellOfBooking,
  tellOfCancellation,
  tellOfLapsedHold,
  tellOfMiss,
  tellOfRescheduling,
  tellOfUnattended,
} from './tell-of-appointment.ts'
import { tellOfClaimMessage, tellOfClaimStep } from './tell-of-claim.ts'
import { tellOfAdmission, tellOfCorrection, tellOfLeftOpen, tellOfPrescription } from './tell-of-care.ts'
import {
  tellOfCriticalResult,
  tellOfLabBooking,
  tellOfLabCancellation,
  tellOfLabReport,
  tellOfRejectedSpecimen,
} from './tell-of-lab.ts'
import {
  tellOfCancelledOrder,
  tellOfDispatchedOrder,
  tellOfDueMedicines,
  tellOfExpiringStock,
  tellOfLowStock,
  tellOfPlacedOrder,
  tellOfReadyOrder,
  tellOfRefill,
  tellOfRejectedOrder,
  tellOfVerifiedOrder,
} from './tell-of-medicines.ts'
import { tellOfFailedRefund, tellOfPayment, tellOfRefund } from './tell-of-money.ts'
import { tellOfBoughtPackage, tellOfCompletedPackage, tellOfExpiringPackage } from './tell-of-packages.ts'
import { tellOfShare } from './tell-of-record.ts'
import { tellOfDelay } from './tell-of-delay.ts'
import { tellOfRejection, tellOfSubmission, tellOfVerification } from './tell-of-practitioner.ts'

export const subscribers: Subscriber[] = [
  inSameTransaction(appointmentBooked, 'notifications.set_reminders', scheduleReminders),
  inSameTransaction(appointmentRescheduled, 'notifications.move_reminders', scheduleReminders),
  inSameTransaction(appointmentCancelled, 'notifications.drop_reminders_of_cancelled', cancelReminders),
  inSameTransaction(appointmentMarkedNoShow, 'notifications.drop_reminders_of_no_show', cancelReminders),
  inSameTransaction(appointmentUnattended, 'notifications.drop_reminders_of_unattended', cancelReminders),
  inSameTransaction(appointmentExpired, 'notifications.drop_reminders_of_expired', cancelReminders),
  inSameTransaction(appointmentReleased, 'notifications.drop_reminders_of_released', cancelReminders),
  inSameTransaction(appointmentFulfilled, 'notifications.set_review_invitation', scheduleInvitation),

  afterCommit(appointmentBooked, 'notifications.tell_of_booking', tellOfBooking),
  afterCommit(appointmentRescheduled, 'notifications.tell_of_rescheduling', tellOfRescheduling),
  afterCommit(appointmentCancelled, 'notifications.tell_of_cancellation', tellOfCancellation),
  afterCommit(appointmentMarkedNoShow, 'notifications.tell_of_miss', tellOfMiss),
  afterCommit(appointmentUnattended, 'notifications.tell_of_unattended', tellOfUnattended),
  afterCommit(appointmentPaidTooLate, 'notifications.tell_of_lapsed_hold', tellOfLapsedHold),
  afterCommit(practitionerDelayed, 'notifications.tell_of_delay', tellOfDelay),
  afterCommit(billPaid, 'notifications.tell_of_payment', tellOfPayment),
  afterCommit(refundProcessed, 'notifications.tell_of_refund', tellOfRefund),
  afterCommit(refundFailed, 'notifications.tell_of_failed_refund', tellOfFailedRefund),
  afterCommit(encounterStarted, 'notifications.tell_of_admission', tellOfAdmission),
  afterCommit(encounterLeftOpen, 'notifications.tell_of_left_open', tellOfLeftOpen),
  afterCommit(prescriptionSigned, 'notifications.tell_of_prescription', tellOfPrescription),
  afterCommit(clinicalNoteCorrected, 'notifications.tell_of_correction', tellOfCorrection),
  afterCommit(practitionerSubmitted, 'notifications.tell_of_submission', tellOfSubmission),
  afterCommit(practitionerVerified, 'notifications.tell_of_verification', tellOfVerification),
  afterCommit(practitionerRejected, 'notifications.tell_of_rejection', tellOfRejection),
  afterCommit(recordShared, 'notifications.tell_of_share', tellOfShare),
  afterCommit(claimMoved, 'notifications.tell_of_claim_step', tellOfClaimStep),
  afterCommit(claimMessageWritten, 'notifications.tell_of_claim_message', tellOfClaimMessage),

  inSameTransaction(labOrderBooked, 'notifications.set_lab_reminders', scheduleLabReminders),
  inSameTransaction(labOrderCancelled, 'notifications.drop_lab_reminders', cancelLabReminders),
  inSameTransaction(labOrderChanged, 'notifications.follow_lab_work', followLateness),
  inSameTransaction(labReportReleased, 'notifications.end_lab_work', followLateness),
  afterCommit(labOrderBooked, 'notifications.tell_of_lab_booking', tellOfLabBooking),
  afterCommit(labOrderCancelled, 'notifications.tell_of_lab_cancellation', tellOfLabCancellation),
  afterCommit(specimenRejected, 'notifications.tell_of_rejected_specimen', tellOfRejectedSpecimen),
  afterCommit(criticalResultFound, 'notifications.tell_of_critical_result', tellOfCriticalResult),
  afterCommit(labReportReleased, 'notifications.tell_of_lab_report', tellOfLabReport),

  afterCommit(medicineOrderPlaced, 'notifications.tell_of_placed_order', tellOfPlacedOrder),
  afterCommit(medicineOrderVerified, 'notifications.tell_of_verified_order', tellOfVerifiedOrder),
  afterCommit(medicineOrderRejected, 'notifications.tell_of_rejected_order', tellOfRejectedOrder),
  afterCommit(medicineOrderReady, 'notifications.tell_of_ready_order', tellOfReadyOrder),
  afterCommit(medicineOrderDispatched, 'notifications.tell_of_dispatched_order', tellOfDispatchedOrder),
  afterCommit(medicineOrderCancelled, 'notifications.tell_of_cancelled_order', tellOfCancelledOrder),
  afterCommit(medicineDue, 'notifications.tell_of_due_medicines', tellOfDueMedicines),
  afterCommit(refillDue, 'notifications.tell_of_refill', tellOfRefill),
  afterCommit(packageBought, 'notifications.tell_of_bought_package', tellOfBoughtPackage),
  afterCommit(packageExpiring, 'notifications.tell_of_expiring_package', tellOfExpiringPackage),
  afterCommit(packageCompleted, 'notifications.tell_of_completed_package', tellOfCompletedPackage),
  afterCommit(stockRanLow, 'notifications.tell_of_low_stock', tellOfLowStock),
  afterCommit(stockExpiresSoon, 'notifications.tell_of_expiring_stock', tellOfExpiringStock),
]
