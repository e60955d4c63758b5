import type { FileStore } from '../../platform/files/index.ts'
import type { Module } from '../../platform/module.ts'
import { insuranceRoutes } from './insurance.routes.ts'

export { renderClaim } from './bundle/download-claim.ts'
export { findClaim } from './claims/claim.repository.ts'

/** Insurance policies of patients, and claims on them. */
export const createInsurance = ({ store }: { store: FileStore }): Module => ({
  name: 'insurance',
  routes: insuranceRoutes(store),
})
