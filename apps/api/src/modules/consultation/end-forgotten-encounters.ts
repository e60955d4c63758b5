import { encounterFinished, encounterLeftOpen } from '@imeds/contracts/consultation'
import type { Deps } from '../../platform/deps.ts'
import { inTransaction, type Tx } from '../../platform/db/database.ts'
import type { JobHandler } from '../../platform/jobs/jobs.ts'
import { oneByOne } from '../../platform/jobs/one-by-one.ts'
import { cutOffs, lockAppointment, markFulfilled } from '../scheduling/index.ts'
import { encounterTopics } from './consultation.topics.ts'
import { findEncounterOfAppointment, setFinished } from './encounter.repository.ts'
import { findForgotten, type Quiet } from './forgotten.repository.ts'

/** Without a word in its chat or its notes, and without a call, for so long a consultation is over, whatever its button says. */
const quietMs = 4 * 3_600_000

/** Ends consultations that took place and that nobody ended; what is still to be written may be written afterwards. */
export async function endForgottenEncounters(deps: Deps): Promise<void> {
  const now = deps.clock.now()
  const quiet: Quiet = { ...cutOffs(now), lastWord: new Date(now.getTime() - quietMs) }
  await oneByOne(await findForgotten(deps.db, quiet, 500), (id) =>
    inTransaction(deps.db, (tx) => endForgotten(deps, tx, id, quiet)),
  )
}

async function endForgotten(deps: Deps, tx: Tx, appointmentId: string, quiet: Quiet): Promise<void> {
  await lockAppointment(tx, appointmentId)
  if (!(await findForgotten(tx, quiet, 1, appointmentId)).length) return
  const encounter = await findEncounterOfAppointment(tx, appointmentId)
  if (encounter) {
    await setFinished(tx, encounter.id, deps.clock.now(), { bySystem: true })
    const of = { encounterId: encounter.id, appointmentId }
    await deps.publish(tx, encounterFinished(of, await encounterTopics(tx, encounter)))
    await deps.publish(tx, encounterLeftOpen(of, []))
  }
  await markFulfilled(deps, tx, appointmentId, null)
}

export const forgottenJobs: JobHandler[] = [
  { name: 'end_forgotten_encounters', every: '*/5 * * * *', handle: endForgottenEncounters },
]
