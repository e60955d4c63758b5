import type { BodyOf } from '@imeds/contracts'
import type * as contract from '@imeds/contracts/pharmacy'
import { medicineOrderRejected, medicineOrderVerified } from '@imeds/contracts/pharmacy'
import type { Tx } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { findSigned, type SignedRow } from '../../prescriptions/index.ts'
import { OrderStatus, PrescriberNeeded, PrescriptionSuperseded } from '../pharmacy.errors.ts'
import { checkLines } from '../supply/check-lines.ts'
import { endDispenses } from '../supply/supply.repository.ts'
import { announce, changeOrder, fulfilling } from './change-order.ts'
import { dropLines, findOrderLines, type OrderRow } from './order.repository.ts'
import { putAside } from './put-aside.ts'

const dayMs = 86_400_000

/**
 * The pharmacist checked the prescription and says what is supplied: whole, in part, or read from a picture. It is put
 * aside and billed. Paid online, it waits a day for the payment; paid later, it is packed at once.
 */
export const verifyMedicineOrder: Handler<typeof contract.verifyMedicineOrder> = fulfilling(
  async ({ deps, actor, tx, row, body }) => {
    if (row.status !== 'placed') throw new OrderStatus({ data: { status: row.status } })
    const prescriber = await prescriberOf(tx, row, body)
    const at = deps.clock.now()
    const wished = new Map((await findOrderLines(tx, [row.id])).map((line) => [line.id, line]))
    // What the order held so far is taken anew, by what the pharmacist confirms.
    await endDispenses(tx, row.id, 'released', at)
    const after = await dropLines(tx, row.id, at)
    const lines = await checkLines(
      tx,
      body.lines.map((line) => ({
        ...line,
        medicationRequestId: line.lineId ? wished.get(line.lineId)?.medication_request_id : null,
      })),
      {
        facilityId: row.facility_id,
        way: row.fulfilment,
        prescriptionId: row.prescription_id,
        onPaper: row.source === 'upload' || row.source === 'paper',
      },
    )
    const { totalPaise } = await putAside(deps, tx, row, lines, { by: actor.userId, after })
    const online = row.payment === 'online'
    const verified = await changeOrder(deps, tx, row, 'verify', {
      by: actor.userId,
      verified_by: actor.userId,
      verified_at: at,
      total_paise: totalPaise,
      pay_until: online ? new Date(at.getTime() + dayMs) : null,
      ...prescriber,
    })
    if (!online) await changeOrder(deps, tx, verified, 'confirm', { by: actor.userId })
    await announce(deps, tx, row, (topics) => medicineOrderVerified({ medicineOrderId: row.id }, topics))
  },
)

/** The pharmacist does not fill it; what it held of the prescription is free again. */
export const rejectMedicineOrder: Handler<typeof contract.rejectMedicineOrder> = fulfilling(
  async ({ deps, actor, tx, row, body, audit }) => {
    audit.reason = body.reason
    await changeOrder(deps, tx, row, 'reject', {
      by: actor.userId,
      remark: body.reason,
      ended_as: 'pharmacy',
      ended_reason: body.reason,
    })
    await endDispenses(tx, row.id, 'released', deps.clock.now())
    await announce(deps, tx, row, (topics) => medicineOrderRejected({ medicineOrderId: row.id }, topics))
  },
)

/** Who prescribed: as signed here, or as the pharmacist read it. @throws PrescriberNeeded, PrescriptionSuperseded */
async function prescriberOf(
  tx: Tx,
  row: OrderRow,
  { prescriber }: BodyOf<typeof contract.verifyMedicineOrder>,
) {
  if (row.prescription_id) {
    const prescription = await findSigned(tx, row.prescription_id)
    if (prescription?.status !== 'signed') throw new PrescriptionSuperseded()
    return signedBy(prescription)
  }
  if (row.source === 'none') return {}
  if (!prescriber) throw new PrescriberNeeded()
  return onPaper(prescriber)
}

type Paper = NonNullable<BodyOf<typeof contract.verifyMedicineOrder>['prescriber']>

/** The columns that name the prescriber of a paper. */
export const onPaper = (prescriber: Paper) => ({
  prescriber_name: prescriber.name,
  prescriber_registration_number: prescriber.registrationNumber,
  prescriber_address: prescriber.address,
  prescribed_on: prescriber.prescribedOn,
})

type SignedContent = {
  consultedOn: string
  practitioner: { name: string; registrationNumber: string; registrationCouncil: string; address: string }
}

/** The columns that name the prescriber of a prescription signed here, as it was signed. */
export function signedBy(prescription: SignedRow) {
  const { practitioner, consultedOn } = prescription.content as SignedContent
  return {
    prescriber_name: practitioner.name,
    prescriber_registration_number: `${practitioner.registrationNumber}, ${practitioner.registrationCouncil}`,
    prescriber_address: practitioner.address,
    prescribed_on: consultedOn,
  }
}
