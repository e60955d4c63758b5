import { randomInt } from 'node:crypto'
import type { BodyOf, FieldCode } from '@imeds/contracts'
import type * as contract from '@imeds/contracts/pharmacy'
import { medicineOrderPlaced } from '@imeds/contracts/pharmacy'
import { inTransaction, type Tx } from '../../../platform/db/database.ts'
import { InvalidRequest } from '../../../platform/errors.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { takeFile } from '../../files/index.ts'
import { authorizePatient, registerAtFacility } from '../../patients/index.ts'
import { findSigned, PrescriptionNotFound } from '../../prescriptions/index.ts'
import { findStore, StoreNotFound, unitPrice } from '../../stock/index.ts'
import {
  BelowMinimumOrder,
  DeliveryNotOffered,
  NothingOrdered,
  PharmacyNotFound,
  PrescriptionSuperseded,
  SharingConsentNeeded,
} from '../pharmacy.errors.ts'
import { findProfile } from '../profile/pharmacy.repository.ts'
import { checkLines, type CheckedLine } from '../supply/check-lines.ts'
import { holdDispenses } from '../supply/supply.repository.ts'
import { announce } from './change-order.ts'
import { insertHistory, insertLines, insertOrder } from './order.repository.ts'
import { readOrder } from './read-orders.ts'

type Body = BodyOf<typeof contract.placeMedicineOrder>

/**
 * Sends an order to a pharmacy. What it takes of a prescription is promised from here on: no other pharmacy can be asked
 * for the same. Stock and price follow when the pharmacist has checked it.
 */
export const placeMedicineOrder: Handler<typeof contract.placeMedicineOrder> = async (
  deps,
  actor,
  { body },
  { audit },
) => {
  audit.patientId = body.patientId
  checkWay(body)
  return inTransaction(deps.db, async (tx) => {
    await authorizePatient({ ...deps, db: tx }, actor, 'medicine_order.place', body.patientId)
    const { store, profile } = await openPharmacy(tx, body.storeId)
    if (body.fulfilment === 'delivery' && !profile.delivers) throw new DeliveryNotOffered()
    const at = deps.clock.now()
    const source = await sourceFor(tx, body, actor.userId, at)
    const lines = await checkLines(tx, body.lines, {
      facilityId: store.facility_id,
      way: body.fulfilment,
      prescriptionId: body.prescriptionId ?? null,
      onPaper: source === 'upload',
    })
    if (body.fulfilment === 'delivery') requireMinimum(lines, profile.minimum_order_paise)
    const row = await insertOrder(tx, {
      facility_id: store.facility_id,
      store_id: store.id,
      patient_id: body.patientId,
      source,
      prescription_id: body.prescriptionId ?? null,
      upload_file_id: body.uploadFileId ?? null,
      fulfilment: body.fulfilment,
      payment: body.payment,
      status: 'placed',
      ...(body.fulfilment === 'delivery' && body.address
        ? {
            address_line: body.address.line,
            city: body.address.city,
            state: body.address.state,
            pin_code: body.address.pinCode,
            delivery_fee_paise: profile.delivery_fee_paise,
          }
        : {}),
      phone: body.phone ?? null,
      note: body.note ?? '',
      delivery_code: newDeliveryCode(),
      sharing_consent_at: source === 'none' ? null : at,
      placed_by: actor.userId,
      placed_at: at,
    })
    const ids = await insertLines(
      tx,
      row.id,
      lines.map((line) => ({ ...line, productId: line.product.id })),
    )
    await holdDispenses(
      tx,
      lines.flatMap(({ medicationRequestId, quantity }, index) =>
        medicationRequestId
          ? [{ medicationRequestId, quantity, lineId: ids[index]!, facilityId: row.facility_id, at }]
          : [],
      ),
    )
    await registerAtFacility(tx, row.patient_id, row.facility_id)
    await insertHistory(tx, row, { change: 'place', by: actor.userId, at, note: null })
    audit.recordId = row.id
    await announce(deps, tx, row, (topics) => medicineOrderPlaced({ medicineOrderId: row.id }, topics))
    return readOrder(tx, actor, row.id)
  })
}

export const newDeliveryCode = (): string => String(randomInt(1_000_000)).padStart(6, '0')

/** A store that sells, of a pharmacy that has said who answers for it. */
export async function openPharmacy(tx: Tx, storeId: string) {
  const store = await findStore(tx, storeId)
  if (!store?.active) throw new StoreNotFound()
  const profile = store.facility_kind === 'pharmacy' ? await findProfile(tx, store.facility_id) : undefined
  if (!profile) throw new PharmacyNotFound()
  return { store, profile }
}

function checkWay({ fulfilment, payment, address }: Body): void {
  const refuse = (path: string, code: FieldCode) => new InvalidRequest({ fields: [{ path, code }] })
  if (fulfilment === 'delivery' && !address) throw refuse('body.address', 'required')
  if (fulfilment === 'delivery' && payment === 'counter')
    throw refuse('body.payment', 'pay_online_or_on_delivery')
  if (fulfilment === 'pickup' && payment === 'on_delivery')
    throw refuse('body.payment', 'pay_online_or_at_counter')
}

/** What is read from a picture has no price yet: its pharmacist decides. */
function requireMinimum(lines: readonly CheckedLine[], minimumPaise: number): void {
  if (lines.length === 0 || minimumPaise === 0) return
  const goods = lines.reduce(
    (sum, { product, quantity }) => sum + quantity * unitPrice(product.mrp_paise ?? 0, product.pack_size),
    0,
  )
  if (goods < minimumPaise) throw new BelowMinimumOrder({ data: { minimumPaise } })
}

/** What the order rests on, with the consent that it takes. */
async function sourceFor(
  tx: Tx,
  { prescriptionId, uploadFileId, patientId, sharePrescription, lines }: Body,
  userId: string,
  at: Date,
): Promise<'prescription' | 'upload' | 'none'> {
  if (!uploadFileId && lines.length === 0) throw new NothingOrdered()
  if (!prescriptionId && !uploadFileId) return 'none'
  if (!sharePrescription) throw new SharingConsentNeeded()
  if (prescriptionId) {
    const prescription = await findSigned(tx, prescriptionId)
    if (prescription?.patient_id !== patientId) throw new PrescriptionNotFound()
    if (prescription.status !== 'signed') throw new PrescriptionSuperseded()
    return 'prescription'
  }
  await takeFile(tx, {
    fileId: uploadFileId!,
    ownerUserId: userId,
    purposes: ['prescription_upload'],
    patientId,
    retainAt: at,
  })
  return 'upload'
}
