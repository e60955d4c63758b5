import { billPaid, refundFailed, refundProcessed } from '@imeds/contracts/billing'
import { encounterStarted } from '@imeds/contracts/consultation'
import { claimMessageWritten, claimMoved } from '@imeds/contracts/insurance'
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
  appointmentMarkedNoShow,
  appointmentPaidTooLate,
  appointmentReleased,
  appointmentRescheduled,
} from '@imeds/contracts/scheduling'
import { afterCommit, inSameTransaction, type Subscriber } from '../../platform/events/events.ts'
import { cancelReminders, scheduleReminders } from './schedule-reminders.ts'
import {
  tellOfBooking,
  tellOfCancellation,
  tellOfLapsedHold,
  tellOfRescheduling,
} from './tell-of-appointment.ts'
import { tellOfClaimMessage, tellOfClaimStep } from './tell-of-claim.ts'
import { tellOfAdmission, tellOfPrescription } from './tell-of-care.ts'
import { tellOfFailedRefund, tellOfPayment, tellOfRefund } from './tell-of-money.ts'
import { tellOfShare } from './tell-of-record.ts'
import { tellOfRejection, tellOfSubmission, tellOfVerification } from './tell-of-practitioner.ts'

export const subscribers: Subscriber[] = [
  inSameTransaction(appointmentBooked, 'notifications.set_reminders', scheduleReminders),
  inSameTransaction(appointmentRescheduled, 'notifications.move_reminders', scheduleReminders),
  inSameTransaction(appointmentCancelled, 'notifications.drop_reminders_of_cancelled', cancelReminders),
  inSameTransaction(appointmentMarkedNoShow, 'notifications.drop_reminders_of_no_show', cancelReminders),
  inSameTransaction(appointmentExpired, 'notifications.drop_reminders_of_expired', cancelReminders),
  inSameTransaction(appointmentReleased, 'notifications.drop_reminders_of_released', cancelReminders),

  afterCommit(appointmentBooked, 'notifications.tell_of_booking', tellOfBooking),
  afterCommit(appointmentRescheduled, 'notifications.tell_of_rescheduling', tellOfRescheduling),
  afterCommit(appointmentCancelled, 'notifications.tell_of_cancellation', tellOfCancellation),
  afterCommit(appointmentPaidTooLate, 'notifications.tell_of_lapsed_hold', tellOfLapsedHold),
  afterCommit(billPaid, 'notifications.tell_of_payment', tellOfPayment),
  afterCommit(refundProcessed, 'notifications.tell_of_refund', tellOfRefund),
  afterCommit(refundFailed, 'notifications.tell_of_failed_refund', tellOfFailedRefund),
  afterCommit(encounterStarted, 'notifications.tell_of_admission', tellOfAdmission),
  afterCommit(prescriptionSigned, 'notifications.tell_of_prescription', tellOfPrescription),
  afterCommit(practitionerSubmitted, 'notifications.tell_of_submission', tellOfSubmission),
  afterCommit(practitionerVerified, 'notifications.tell_of_verification', tellOfVerification),
  afterCommit(practitionerRejected, 'notifications.tell_of_rejection', tellOfRejection),
  afterCommit(recordShared, 'notifications.tell_of_share', tellOfShare),
  afterCommit(claimMoved, 'notifications.tell_of_claim_step', tellOfClaimStep),
  afterCommit(claimMessageWritten, 'notifications.tell_of_claim_message', tellOfClaimMessage),
]
