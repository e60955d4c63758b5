import type { ForeignCase, World } from '../foreign-rows.ts'

const encounterId = (world: World) => world.encounterId

/** What belongs to the call of a consultation. */
export const callCases: Record<string, ForeignCase> = {
  createCallTicket: { as: 'patient', id: encounterId },
}
