import type { PayloadOf } from '@imeds/contracts'
import type { practitionerDelayed } from '@imeds/contracts/scheduling'
import { inTransaction } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { findAwaited, findDelayVersion } from './subject.repository.ts'
import { tell } from './tell.ts'
import { visitOf } from './visit.ts'

/** Tells who waits or comes today how late the practitioner runs; of words in a breath only the last. */
export async function tellOfDelay(deps: Deps, delay: PayloadOf<typeof practitionerDelayed>): Promise<void> {
  const { day, minutes, version } = delay
  if ((await findDelayVersion(deps.db, delay)) !== version) return
  const awaited = await findAwaited(deps.db, { ...delay, now: deps.clock.now() })
  for (const appointment of awaited)
    await inTransaction(deps.db, async (tx) => {
      const { visit, patientSide } = await visitOf(tx, appointment)
      await tell(deps, tx, {
        content: { kind: 'practitioner_delayed', params: { visit, minutes } },
        subject: { type: 'appointment', id: appointment.id },
        occasion: `${day} ${version}`,
        to: { patient: patientSide },
      })
    })
}
