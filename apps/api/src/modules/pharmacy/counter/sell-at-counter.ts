import type { BodyOf } from '@imeds/contracts'
import type * as contract from '@imeds/contracts/pharmacy'
import { medicineOrderChanged } from '@imeds/contracts/pharmacy'
import type { Actor } from '../../../platform/actor.ts'
import { inTransaction, type Db, type Tx } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { insertPatient, PatientNotFound, registerAtFacility } from '../../patients/index.ts'
import { findByVerificationCode, PrescriptionNotFound, type SignedRow } from '../../prescriptions/index.ts'
import { requireStore } from '../../stock/index.ts'
import { announce } from '../orders/change-order.ts'
import { insertHistory, insertOrder, updateOrder } from '../orders/order.repository.ts'
import { newDeliveryCode, openPharmacy } from '../orders/place-medicine-order.ts'
import { putAside } from '../orders/put-aside.ts'
import { readOrder } from '../orders/read-orders.ts'
import { onPaper, signedBy } from '../orders/verify-medicine-order.ts'
import { CustomerNeeded, PrescriptionSuperseded } from '../pharmacy.errors.ts'
import { checkLines } from '../supply/check-lines.ts'
import { isOnBooks } from './customer.repository.ts'

type Body = BodyOf<typeof contract.sellAtCounter>
/** So long a sale waits for its payment before everything goes back on the shelf. */
const payWithinMs = 30 * 60_000

/** Puts units aside for somebody at the counter and opens the bill; its payment ends the sale. */
export const sellAtCounter: Handler<typeof contract.sellAtCounter> = async (
  deps,
  actor,
  { params, body },
  { audit },
) => {
  await requireStore(deps.db, actor, 'medicine_order.fulfil', params.id)
  const prescription = body.prescriptionCode
    ? await currentPrescription(deps.db, body.prescriptionCode)
    : undefined
  return inTransaction(deps.db, async (tx) => {
    const { store } = await openPharmacy(tx, params.id)
    const at = deps.clock.now()
    const patientId = await customerOf(tx, actor, store.facility_id, body, prescription)
    const lines = await checkLines(tx, body.lines, {
      facilityId: store.facility_id,
      way: 'counter',
      prescriptionId: prescription?.id ?? null,
      onPaper: Boolean(body.prescriber),
    })
    const placed = await insertOrder(tx, {
      facility_id: store.facility_id,
      store_id: store.id,
      patient_id: patientId,
      source: prescription ? 'prescription' : body.prescriber ? 'paper' : 'none',
      prescription_id: prescription?.id ?? null,
      ...(prescription ? signedBy(prescription) : body.prescriber ? onPaper(body.prescriber) : {}),
      // Showing the paper at the counter is the consent.
      sharing_consent_at: prescription ? at : null,
      fulfilment: 'counter',
      payment: 'counter',
      status: 'placed',
      delivery_code: newDeliveryCode(),
      placed_by: actor.userId,
      placed_at: at,
    })
    const { totalPaise } = await putAside(deps, tx, placed, lines, {
      by: actor.userId,
      prices: body.lines.map((line) => line.unitPricePaise),
    })
    const row = await updateOrder(tx, placed.id, {
      status: 'packed',
      total_paise: totalPaise,
      verified_by: actor.userId,
      verified_at: at,
      pay_until: new Date(at.getTime() + payWithinMs),
    })
    await insertHistory(tx, row, { change: 'sell', by: actor.userId, at, note: null })
    audit.recordId = row.id
    audit.patientId = patientId
    await announce(deps, tx, row, (topics) => medicineOrderChanged({ medicineOrderId: row.id }, topics))
    return readOrder(tx, actor, row.id)
  })
}

async function currentPrescription(db: Db, code: string): Promise<SignedRow> {
  const prescription = await findByVerificationCode(db, code)
  if (!prescription) throw new PrescriptionNotFound()
  if (prescription.status !== 'signed') throw new PrescriptionSuperseded()
  return prescription
}

/** Whose medicines they are: the prescription's patient, somebody on the books, or somebody new to them. */
async function customerOf(
  tx: Tx,
  actor: Actor,
  facilityId: string,
  { patientId, customer }: Body,
  prescription: SignedRow | undefined,
): Promise<string> {
  if (prescription) {
    if (patientId && patientId !== prescription.patient_id) throw new PatientNotFound()
    await registerAtFacility(tx, prescription.patient_id, facilityId)
    return prescription.patient_id
  }
  if (patientId) {
    if (!(await isOnBooks(tx, facilityId, patientId))) throw new PatientNotFound()
    return patientId
  }
  if (!customer) throw new CustomerNeeded()
  const { id } = await insertPatient(tx, {
    name: customer.name,
    gender: customer.gender,
    birth_date: customer.birthDate,
    phone: customer.phone,
    created_by: actor.userId,
  })
  await registerAtFacility(tx, id, facilityId)
  return id
}
