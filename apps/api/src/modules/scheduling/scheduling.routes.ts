import * as contract from '@imeds/contracts/scheduling'
import { on, onPublic, type Route } from '../../platform/http/route.ts'
import { checkIn, markNoShow } from './appointments/attend-appointment.ts'
import { cancelAppointment } from './appointments/cancel-appointment.ts'
import { findFollowUp } from './appointments/follow-up.ts'
import { getAppointment } from './appointments/get-appointment.ts'
import { holdSlot } from './appointments/hold-slot.ts'
import { listAlternatives } from './appointments/list-alternatives.ts'
import { listAgenda, listMyAppointments } from './appointments/list-appointments.ts'
import { listFreeSlots } from './slots/list-free-slots.ts'
import { previewCancellation } from './appointments/preview-cancellation.ts'
import { releaseHold } from './appointments/release-hold.ts'
import { rescheduleAppointment } from './appointments/reschedule-appointment.ts'
import {
  addScheduleException,
  listScheduleExceptions,
  removeScheduleException,
} from './hours/schedule-exceptions.ts'
import { listWorkingDays } from './hours/list-working-days.ts'
import { setPractitionerDelay } from './delay/set-practitioner-delay.ts'
import { getWeeklyHours, replaceWeeklyHours } from './hours/weekly-hours.ts'

export const routes: Route[] = [
  onPublic(contract.listFreeSlots, listFreeSlots),
  on(contract.holdSlot, holdSlot),
  on(contract.releaseHold, releaseHold),
  on(contract.findFollowUp, findFollowUp),
  on(contract.getAppointment, getAppointment),
  on(contract.listMyAppointments, listMyAppointments),
  on(contract.listAgenda, listAgenda),
  on(contract.listAlternatives, listAlternatives),
  on(contract.rescheduleAppointment, rescheduleAppointment),
  on(contract.previewCancellation, previewCancellation),
  on(contract.cancelAppointment, cancelAppointment),
  on(contract.checkIn, checkIn),
  on(contract.markNoShow, markNoShow),
  on(contract.getWeeklyHours, getWeeklyHours),
  on(contract.replaceWeeklyHours, replaceWeeklyHours),
  on(contract.listScheduleExceptions, listScheduleExceptions),
  on(contract.listWorkingDays, listWorkingDays),
  on(contract.addScheduleException, addScheduleException),
  on(contract.removeScheduleException, removeScheduleException),
  on(contract.setPractitionerDelay, setPractitionerDelay),
]
