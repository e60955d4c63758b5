import type * as contract from '@imeds/contracts/lab'
import type { Handler } from '../../../platform/http/route.ts'
import { authorizePatient } from '../../patients/index.ts'
import { findSignedPrescription } from '../../prescriptions/index.ts'
import { PrescriptionNotFound } from '../lab.errors.ts'
import { nameIndex } from './match-names.ts'
import { findOrderable } from './test.repository.ts'
import { toLabTest } from './test.view.ts'

/** What a prescription asks of a laboratory, in the words of the catalogue. */
export const matchPrescribedTests: Handler<typeof contract.matchPrescribedTests> = async (
  deps,
  actor,
  { params },
  { audit },
) => {
  const prescription = await findSignedPrescription(deps.db, params.id)
  if (!prescription) throw new PrescriptionNotFound()
  const { patientId } = prescription
  await authorizePatient(deps, actor, 'lab_order.place', patientId, new PrescriptionNotFound())
  audit.patientId = patientId
  const meaning = nameIndex(await findOrderable(deps.db))
  return {
    prescriptionId: params.id,
    patientId,
    current: prescription.current,
    lines: prescription.serviceRequests.map(({ testName, note }) => {
      const test = meaning(testName)
      return { testName, note, test: test ? toLabTest(test) : null }
    }),
  }
}
