import type { Module } from '../../platform/module.ts'
import { missedVisitJobs } from './appointments/close-missed-visits.ts'
import { holdJobs } from './appointments/expire-holds.ts'
import { routes } from './scheduling.routes.ts'
import { subscribers } from './scheduling.subscribers.ts'
import { topics } from './scheduling.topics.ts'

export { markArrived, markFulfilled, markInProgress } from './appointments/attend-appointment.ts'
export { lockAppointment } from './appointments/change-status.ts'
export { cutOffs } from './appointments/left-open.ts'
export { readAppointment, requireAppointment } from './appointments/get-appointment.ts'
export { takeWalkIn, type WalkIn } from './appointments/take-walk-in.ts'
export { delaysAt } from './delay/practitioner-delay.repository.ts'
export { worksAt } from './hours/schedule.repository.ts'
export { localDate } from './slots/zone.ts'
export { followUpFree } from './appointments/follow-up.ts'
export { nextFreeSlots, type NextFreeSlot } from './slots/next-free-slots.ts'

export const schedulingModule: Module = {
  name: 'scheduling',
  routes,
  subscribers,
  jobs: [...holdJobs, ...missedVisitJobs],
  topics,
}
