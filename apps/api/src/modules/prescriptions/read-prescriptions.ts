import type * as contract from '@imeds/contracts/prescriptions'
import { decodeCursor, toPage } from '../../platform/db/page.ts'
import type { Handler } from '../../platform/http/route.ts'
import { authorizePatient } from '../patients/index.ts'
import { PrescriptionNotFound } from './prescription.errors.ts'
import { findSigned, listSigned } from './prescription.repository.ts'
import { requireReader } from './prescription.scope.ts'
import { toPrescriptionCard, toPrescriptionView } from './prescription.view.ts'

export const getPrescription: Handler<typeof contract.getPrescription> = async (
  deps,
  actor,
  { params },
  { audit },
) => {
  const row = await findSigned(deps.db, params.id)
  await requireReader(deps, actor, row)
  audit.patientId = row!.patient_id
  return toPrescriptionView(row!, actor)
}

export const listPrescriptions: Handler<typeof contract.listPrescriptions> = async (
  deps,
  actor,
  { query },
  { audit },
) => {
  if (query.patientId) {
    await authorizePatient(deps, actor, 'prescription.read', query.patientId, new PrescriptionNotFound())
    audit.patientId = query.patientId
  }
  const mine = query.patientId
    ? {}
    : actor.practitionerId
      ? { practitionerId: actor.practitionerId }
      : { patientUserId: actor.userId }
  const rows = await listSigned(deps.db, {
    ...mine,
    patientId: query.patientId,
    before: decodeCursor(query.cursor, 'instant'),
    limit: query.limit + 1,
  })
  const { items, next } = toPage(rows, query.limit, (row) => row.signed_at!.toISOString())
  return { items: items.map(toPrescriptionCard), next }
}
