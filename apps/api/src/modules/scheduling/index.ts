import type { Module } from '../../platform/module.ts'
import { holdJobs } from './appointments/expire-holds.ts'
import { routes } from './scheduling.routes.ts'
import { subscribers } from './scheduling.subscribers.ts'
import { topics } from './scheduling.topics.ts'

export { markArrived, markFulfilled, markInProgress } from './appointments/attend-appointment.ts'
export { followUpFree } from './appointments/follow-up.ts'
export { nextFreeSlots, type NextFreeSlot } from './slots/next-free-slots.ts'

export const schedulingModule: Module = { name: 'scheduling', routes, subscribers, jobs: holdJobs, topics }
