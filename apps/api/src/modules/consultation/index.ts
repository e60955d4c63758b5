import type { Module } from '../../platform/module.ts'
import * as call from './call/index.ts'
import { forgottenJobs } from './end-forgotten-encounters.ts'
import { routes } from './consultation.routes.ts'
import { subscribers } from './consultation.subscribers.ts'
import { topics } from './consultation.topics.ts'

export const consultationModule: Module = {
  name: 'consultation',
  routes: [...routes, ...call.routes],
  subscribers: [...subscribers, ...call.subscribers],
  topics: [...topics, ...call.topics],
  messages: call.messages,
  jobs: [...forgottenJobs, ...call.jobs],
}

export { invitationTemplate, registeredInvitation } from './call/index.ts'
export { toNoteView } from './clinical-note.view.ts'
export { findNewestNote } from './clinical-note.repository.ts'
export { EncounterNotFound, EncounterNotInProgress, NoteNotReady } from './consultation.errors.ts'
export { encounterTopics } from './consultation.topics.ts'
export {
  findEncounter,
  findQualifications,
  lockEncounter,
  type EncounterRow,
} from './encounter.repository.ts'
export { findConfirmedGuardian, listGuardians } from './guardian.repository.ts'
export { heldModeOf } from './held-mode.ts'
export { requireSide, sideOf } from './encounter.scope.ts'
export { ageAt, isMinor, isTele, mayPrescribe } from './encounter.view.ts'
export { listPresent as listCallPeople } from './call/call.repository.ts'
export { requirePresent as requireInCall } from './call/call.scope.ts'
