import type * as contract from '@imeds/contracts/lab'
import type { Handler } from '../../../platform/http/route.ts'
import { dayMs } from '../../../platform/time/zone.ts'
import { authorizePatient } from '../../patients/index.ts'
import { findPrescribedTests } from '../../prescriptions/index.ts'
import { findOrderedPrescriptions } from '../orders/order.repository.ts'

/** Tests that were asked for longer ago are asked for again. */
const prescribedDays = 90

/** Prescriptions in force that ask for tests, and whether those were ordered: all a counter needs to know of them. */
export const listPrescribedTests: Handler<typeof contract.listPrescribedTests> = async (
  deps,
  actor,
  { params },
  { audit },
) => {
  await authorizePatient(deps, actor, 'lab_order.place', params.id)
  audit.patientId = params.id
  const since = new Date(deps.clock.now().getTime() - prescribedDays * dayMs)
  const prescriptions = await findPrescribedTests(deps.db, params.id, since)
  const ordered = await findOrderedPrescriptions(
    deps.db,
    prescriptions.map(({ id }) => id),
  )
  return {
    items: prescriptions.map(({ id, signedAt, practitionerName, tests }) => ({
      prescriptionId: id,
      signedAt: signedAt.toISOString(),
      practitionerName,
      tests,
      ordered: ordered.has(id),
    })),
  }
}
