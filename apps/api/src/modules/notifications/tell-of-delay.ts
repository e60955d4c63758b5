import type { PayloadOf } from '@imeds/contracts'
import type { practitionerDelayed } from '@imeds/contracts/scheduling'
import { inTransaction } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { findAwaited, findDelayVersion } from './subject.repository.ts'
import { tellByNumber } from './tell-by-number.ts'
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
      const news = {
        content: { kind: 'practitioner_delayed' as const, params: { visit, minutes } },
        subject: { type: 'appointment' as const, id: appointment.id },
        occasion: `${day} ${version}`,
      }
      if (patientSide.length > 0) await tell(deps, tx, { ...news, to: { patient: patientSide } })
      else await tellByNumber(deps, tx, { ...news, patientId: appointment.patient_id })
    })
}
