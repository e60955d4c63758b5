import type { withdrawPatientLink as contract } from '@imeds/contracts/patients'
import { scopeOf } from '../../../platform/actor.ts'
import { inTransaction, lock } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { LinkInUse, LinkNotFound } from '../patients.errors.ts'
import { authorizePatient } from '../patients.scope.ts'
import { endLink, findLinked, isInUse } from './place.repository.ts'

/** Takes back the consent that a code was: by the family, or at the desk that was given it. */
export const withdrawPatientLink: Handler<typeof contract> = async (
  deps,
  actor,
  { params: { id } },
  { audit },
) => {
  audit.recordId = id
  await inTransaction(deps.db, async (tx) => {
    const linked = await findLinked(tx, id)
    if (!linked) throw new LinkNotFound()
    const { patient_id: patientId, facility_id: facilityId } = linked
    await authorizePatient({ ...deps, db: tx }, actor, 'patient.write', patientId, new LinkNotFound())
    if (scopeOf(actor, 'patient.write') === 'facility' && !actor.facilityIds.includes(facilityId))
      throw new LinkNotFound()
    audit.patientId = patientId
    // Who books for them at this moment comes before or after.
    await lock(tx, `patient:${patientId}`)
    if (await isInUse(tx, id)) throw new LinkInUse()
    const ended = await endLink(tx, { linkId: id, by: actor.userId, at: deps.clock.now() })
    if (!ended) throw new LinkNotFound()
  })
  return { done: true }
}
