import { ensureSecret, type Config } from '../../platform/config.ts'
import type { Module } from '../../platform/module.ts'
import { loadMedicineCatalogue } from './load-catalogue.ts'
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

export function createPrescriptions(config: Config): Module {
  const signer = createSigner(ensureSecret(config))
  return { name: 'prescriptions', routes: routes(signer), start: ({ db }) => loadMedicineCatalogue(db) }
}
