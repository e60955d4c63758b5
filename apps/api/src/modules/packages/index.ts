import type { Module } from '../../platform/module.ts'
import { routes } from './packages.routes.ts'
import { subscribers } from './packages.subscribers.ts'
import { purchaseJobs } from './purchases/sweep-purchases.ts'

export { PackageNotUsable, PackagePartUsedUp } from './packages.errors.ts'
/** What a booking spends and gives back, in its own transaction; it locks its own people and subject first. */
export {
  coveredTests,
  giveBackParts,
  spendPart,
  spendTestParts,
  type GiveBack,
  type Use,
} from './purchases/spend-part.ts'

export const packagesModule: Module = { name: 'packages', routes, subscribers, jobs: purchaseJobs }
