import type { BodyOf, FieldCode, InputOf } from '@imeds/contracts'
import type { createPatient as contract } from '@imeds/contracts/patients'
import { scopeOf, type Actor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { inTransaction, lock, type Tx } from '../../platform/db/database.ts'
import { InvalidRequest } from '../../platform/errors.ts'
import type { RequestContext } from '../../platform/http/route.ts'
import { checkBirthDate, isMinor, toColumns } from './patient-columns.ts'
import { insertPatient, type Relation } from './patient.repository.ts'
import type { PatientView } from './patient.view.ts'
import { FamilyFull, GuardianNeeded } from './patients.errors.ts'
import { seePatient } from './get-patient.ts'
import { recordBodyMeasures } from './record-observations.ts'
import { countFamily, familyLimit, insertRelation, registerAtFacility } from './related-person.repository.ts'

/** Adds the own profile, one of the family, or, by the front desk, a patient of its facility. */
export async function createPatient(
  deps: Deps,
  actor: Actor,
  { body }: InputOf<typeof contract>,
  { audit }: RequestContext,
): Promise<PatientView> {
  const now = deps.clock.now()
  checkBirthDate(body.birthDate, now)
  const tie = tieOf(actor, body)
  const minor = isMinor(body.birthDate, now)
  if (minor && !(body.guardianConfirmed && tie.relation !== 'self')) throw new GuardianNeeded()
  return inTransaction(deps.db, async (tx) => {
    if (tie.relation) await makeRoom(tx, actor.userId, tie.relation)
    const patient = await insertPatient(tx, {
      ...toColumns(body),
      name: body.name,
      gender: body.gender,
      birth_date: body.birthDate,
      created_by: actor.userId,
    })
    if (tie.relation)
      await insertRelation(tx, {
        patient_id: patient.id,
        user_id: actor.userId,
        relation: tie.relation,
        guardian: minor,
      })
    else await registerAtFacility(tx, patient.id, tie.facilityId)
    await recordBodyMeasures(tx, { patientId: patient.id, body, recordedBy: actor.userId, at: now })
    audit.recordId = patient.id
    audit.patientId = patient.id
    return seePatient({ db: tx, clock: deps.clock }, actor, patient.id)
  })
}

type Tie = { relation: Relation; facilityId?: never } | { relation?: never; facilityId: string }

/** What ties the new patient to the actor: a relation for people, a facility of theirs for staff. */
function tieOf(actor: Actor, { relation, facilityId }: BodyOf<typeof contract>): Tie {
  const refuse = (path: string, code: FieldCode) => new InvalidRequest({ fields: [{ path, code }] })
  if (scopeOf(actor, 'patient.write') === 'own') {
    if (!relation) throw refuse('body.relation', 'required')
    return { relation }
  }
  if (relation) throw refuse('body.relation', 'not_for_staff')
  const [only, ...others] = actor.facilityIds
  const place = facilityId ?? (others.length ? undefined : only)
  if (!place || !actor.facilityIds.includes(place)) throw refuse('body.facilityId', 'not_your_facility')
  return { facilityId: place }
}

// Two additions at once would both count the same family.
async function makeRoom(tx: Tx, userId: string, relation: Relation): Promise<void> {
  await lock(tx, `family:${userId}`)
  if (relation !== 'self' && (await countFamily(tx, userId)) >= familyLimit) throw new FamilyFull()
}
