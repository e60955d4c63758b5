import type { InputOf } from '@imeds/contracts'
import type { updatePatient as contract } from '@imeds/contracts/patients'
import type { Actor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { inTransaction } from '../../platform/db/database.ts'
import type { RequestContext } from '../../platform/http/route.ts'
import { checkBirthDate, isMinor, toColumns } from './patient-columns.ts'
import { changePatient } from './patient.repository.ts'
import type { PatientView } from './patient.view.ts'
import { GuardianNeeded } from './patients.errors.ts'
import { authorizePatient } from './patients.scope.ts'
import { seePatient } from './get-patient.ts'
import { recordBodyMeasures } from './record-observations.ts'
import { confirmGuardian, findRelation } from './related-person.repository.ts'

/** Changes what is given of a profile; somebody who becomes a minor by it needs a guardian. */
export async function updatePatient(
  { db, clock }: Deps,
  actor: Actor,
  { params: { id }, body }: InputOf<typeof contract>,
  { audit }: RequestContext,
): Promise<PatientView> {
  audit.patientId = id
  const now = clock.now()
  if (body.birthDate) checkBirthDate(body.birthDate, now)
  return inTransaction(db, async (tx) => {
    const ground = { db: tx, clock }
    await authorizePatient(ground, actor, 'patient.write', id)
    if (body.birthDate && isMinor(body.birthDate, now)) {
      const tie = await findRelation(tx, actor.userId, id)
      const confirmed = tie?.guardian || body.guardianConfirmed
      if (!confirmed || tie?.relation === 'self') throw new GuardianNeeded()
      if (tie) await confirmGuardian(tx, tie.id)
    }
    await changePatient(tx, id, toColumns(body))
    await recordBodyMeasures(tx, { patientId: id, body, recordedBy: actor.userId, at: now })
    return seePatient(ground, actor, id)
  })
}
