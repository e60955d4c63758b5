import type { VisitOptions } from './consultation.ts'
import { createOrderScene, payBill } from './pharmacy.ts'
import { begin, createLaboratory } from './lab.ts'
import { createClaim, createCoverage } from './insurance.ts'
import type { PaidTestApp } from '../razorpay.ts'

/** A patient with one of everything that other counters leave behind: a report, an order of medicines, a claim on its bill. */
export async function createFullRecord(test: PaidTestApp, visit: VisitOptions = {}) {
  const order = await createOrderScene(test, { visit })
  const { asha, scene } = order
  const { patient, meera, encounterId } = scene.visit
  const placed = (await order.place()).reply()
  const { billId } = (await order.verify(placed)).reply()
  await payBill(test, billId!, asha)

  const laboratory = await createLaboratory(test)
  const bench = await begin(test, { ...laboratory, asha, patient }, { tests: ['haemoglobin', 'creatinine'] })
  const reportId = await bench.report({ haemoglobin: '9.1', creatinine: '0.8' })

  const { id: coverageId } = await createCoverage(test, asha, patient.id)
  const claim = await createClaim(test, asha, { billId: billId!, coverageId, claimedPaise: 1000 })
  return {
    asha,
    meera,
    patient,
    encounterId,
    orderId: placed.id,
    bench,
    reportId,
    claimId: claim.id,
    product: order.product,
  }
}
export type FullRecord = Awaited<ReturnType<typeof createFullRecord>>
