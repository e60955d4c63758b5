import type { BodyOf } from '@imeds/contracts'
import type { registerPatient as contract } from '@imeds/contracts/patients'
import type { Actor } from '../../../platform/actor.ts'
import { inTransaction, lock, type Tx } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import type { FacilityRow } from '../../facilities/index.ts'
import { checkBirthDate, isMinor, toColumns } from '../patient-columns.ts'
import { insertPatient } from '../patient.repository.ts'
import { GuardianNeeded, PatientNotFound, PossibleDuplicates } from '../patients.errors.ts'
import { recordBodyMeasures } from '../record-observations.ts'
import { registerAtFacility } from '../related-person.repository.ts'
import { requireDesk } from './desk.ts'
import { isLikely } from './duplicates.ts'
import { foundRow, insertContact } from './found-patient.repository.ts'
import { toFoundPatient } from './found-patient.view.ts'
import { possibleDuplicates } from './possible-duplicates.ts'

type Body = BodyOf<typeof contract>

/** Puts somebody on the books who stands at the desk or calls, with or without an account. */
export const registerPatient: Handler<typeof contract> = async (deps, actor, { body }, { audit }) => {
  const { db, clock } = deps
  const now = clock.now()
  checkBirthDate(body.birthDate, now)
  if (isMinor(body.birthDate, now) && !body.contact?.guardian) throw new GuardianNeeded()
  return inTransaction(db, async (tx) => {
    const facility = await requireDesk(tx, actor, 'patient.write', body.facilityId)
    await refuseDuplicates(tx, actor, { body, facility, now })
    const patient = await insertPatient(tx, {
      ...toColumns(body),
      name: body.name,
      gender: body.gender,
      birth_date: body.birthDate,
      created_by: actor.userId,
    })
    if (body.contact) await insertContact(tx, { patient_id: patient.id, ...body.contact })
    await registerAtFacility(tx, patient.id, facility.id)
    await recordBodyMeasures(tx, { patientId: patient.id, body, recordedBy: actor.userId, at: now })
    audit.recordId = patient.id
    audit.patientId = patient.id
    const row = await foundRow(tx, actor, { id: patient.id, facilityId: facility.id, now })
    if (!row) throw new PatientNotFound()
    return toFoundPatient(row, now, facility.time_zone)
  })
}

/** Of two desks that register the same person at once, the second sees what the first wrote. */
async function refuseDuplicates(
  tx: Tx,
  actor: Actor,
  { body, facility, now }: { body: Body; facility: FacilityRow; now: Date },
): Promise<void> {
  await lock(tx, `registration:${facility.id}`)
  const others = await possibleDuplicates(tx, actor, { identity: body, facility, now })
  const unseen = others.filter(({ id, reasons }) => isLikely(reasons) && !body.notSameAs?.includes(id))
  if (unseen.length) throw new PossibleDuplicates({ data: { patients: unseen } })
}
