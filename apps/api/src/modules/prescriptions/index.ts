import { ensureSecret, type Config } from '../../platform/config.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Module } from '../../platform/module.ts'
import { loadMedicineCatalogue } from './load-catalogue.ts'
import { findSigned, listSigned, type Content } from './prescription.repository.ts'
import { routes } from './prescriptions.routes.ts'
import { createSigner } from './signature.ts'

export { loadMedicineCatalogue } from './load-catalogue.ts'
export { PrescriptionNotFound } from './prescription.errors.ts'
export {
  findByVerificationCode,
  findSigned,
  type Content,
  type SignedRow,
} from './prescription.repository.ts'
export { requireReader } from './prescription.scope.ts'
export { renderPrescription } from './download-prescription.ts'

export function createPrescriptions(config: Config): Module {
  const signer = createSigner(ensureSecret(config))
  return { name: 'prescriptions', routes: routes(signer), start: ({ db }) => loadMedicineCatalogue(db) }
}

/** A signed prescription as the counters that serve it need it; undefined for an unknown one or a draft. */
export async function findSignedPrescription(db: Db | Tx, id: string) {
  const row = await findSigned(db, id)
  if (!row) return undefined
  const { serviceRequests } = row.content as Content
  return {
    id: row.id,
    patientId: row.patient_id,
    practitionerId: row.practitioner_id,
    /** No newer version has replaced it. */
    current: row.status === 'signed',
    serviceRequests,
  }
}

/** Prescriptions in force of a person since some day that ask for tests, newest first: who asked, and for what. */
export async function findPrescribedTests(db: Db | Tx, patientId: string, since: Date) {
  const rows = await listSigned(db, { patientId, limit: 50 })
  return rows.flatMap(({ id, signed_at, content }) => {
    const { practitioner, serviceRequests } = content as Content
    if (signed_at! < since || serviceRequests.length === 0) return []
    const tests = serviceRequests.map(({ testName }) => testName)
    return [{ id, signedAt: signed_at!, practitionerName: practitioner.name, tests }]
  })
}
