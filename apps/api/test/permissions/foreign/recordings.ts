import type { ForeignCase, World } from '../foreign-rows.ts'

const encounterId = (world: World) => world.encounterId

/** What was recorded of a consultation. */
export const recordingCases: Record<string, ForeignCase> = {
  getRecording: { as: 'patient', id: encounterId },
  watchRecording: { as: 'practitioner', id: encounterId },
}
