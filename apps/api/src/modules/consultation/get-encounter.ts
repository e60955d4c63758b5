import type * as contract from '@imeds/contracts/consultation'
import type { Handler } from '../../platform/http/route.ts'
import { findEncounter, findEncounterOfAppointment } from './encounter.repository.ts'
import { requireSide } from './encounter.scope.ts'
import { toEncounterView } from './encounter.view.ts'

export const getEncounter: Handler<typeof contract.getEncounter> = async (
  { db, clock },
  actor,
  { params },
  { audit },
) => {
  const { encounter, side } = await requireSide(db, actor, await findEncounter(db, params.id))
  audit.patientId = encounter.patient_id
  return toEncounterView(db, encounter, side, clock.now())
}

export const getEncounterOfAppointment: Handler<typeof contract.getEncounterOfAppointment> = async (
  { db, clock },
  actor,
  { params },
  { audit },
) => {
  const { encounter, side } = await requireSide(db, actor, await findEncounterOfAppointment(db, params.id))
  audit.recordId = encounter.id
  audit.patientId = encounter.patient_id
  return toEncounterView(db, encounter, side, clock.now())
}
