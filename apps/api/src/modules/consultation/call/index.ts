import type { Subscriber } from '../../../platform/events/events.ts'
import type { JobHandler } from '../../../platform/jobs/jobs.ts'
import { closeCall, tidyCalls } from './leave-call.ts'

export { invitationTemplate, registeredInvitation } from './guest/invitation-text.ts'
export { messages, routes } from './call.routes.ts'
export { topics } from './call.topics.ts'
export const subscribers: Subscriber[] = [closeCall]
export const jobs: JobHandler[] = [tidyCalls]
