import type { MedicineOrder, MedicineOrderCard } from '@imeds/contracts/pharmacy'
import type { Actor } from '../../../platform/actor.ts'
import type { BillStanding } from '../../billing/index.ts'
import { mayCancel, statusAfter } from '../rules/order-status.ts'
import type { OrderItemRow, OrderLineRow, SeenOrder } from './order.repository.ts'
import { sideOf } from './order.scope.ts'

const settled = new Set(['paid', 'partly_refunded', 'refunded'])
/** Whether a bill was paid in full, whatever went back since. */
export const isPaid = (bill: BillStanding | undefined): boolean =>
  bill !== undefined && settled.has(bill.status)

export const toOrderCard = (
  row: SeenOrder,
  lines: readonly OrderLineRow[],
  bill: BillStanding | undefined,
): MedicineOrderCard => ({
  id: row.id,
  status: row.status,
  source: row.source,
  fulfilment: row.fulfilment,
  payment: row.payment,
  facility: { id: row.facility_id, name: row.facility_name },
  patient: { id: row.patient_id, name: row.patient_name },
  medicines: lines.map(({ name }) => name),
  placedAt: row.placed_at.toISOString(),
  totalPaise: row.total_paise,
  paid: isPaid(bill),
})

export type OrderParts = {
  lines: readonly OrderLineRow[]
  items: readonly OrderItemRow[]
  bill: BillStanding | undefined
  history: readonly { status: string; changed_at: Date; note: string | null }[]
}

export function toOrderView(row: SeenOrder, parts: OrderParts, actor: Actor): MedicineOrder {
  const { lines, items, bill, history } = parts
  const byLine = Map.groupBy(items, (item): string => item.line_id)
  return {
    ...toOrderCard(row, lines, bill),
    storeId: row.store_id,
    timeZone: row.time_zone,
    prescriptionId: row.prescription_id,
    uploadFileId: row.upload_file_id,
    prescriber:
      row.prescriber_name === null
        ? null
        : {
            name: row.prescriber_name,
            registrationNumber: row.prescriber_registration_number ?? '',
            address: row.prescriber_address ?? '',
          },
    prescribedOn: row.prescribed_on,
    lines: lines.map((line) => toLineView(line, byLine.get(line.id) ?? [])),
    address:
      row.address_line === null
        ? null
        : {
            line: row.address_line,
            city: row.city ?? '',
            state: row.state ?? '',
            pinCode: row.pin_code ?? '',
          },
    phone: row.phone,
    note: row.note,
    deliveryFeePaise: row.delivery_fee_paise,
    billId: bill?.id ?? null,
    invoiceNumber: bill?.number ?? null,
    payUntil: row.pay_until?.toISOString() ?? null,
    deliveryCode: sideOf(actor) === 'patient' && row.fulfilment !== 'counter' ? row.delivery_code : null,
    endedAs: row.ended_as,
    endedReason: row.ended_reason,
    history: history.map((one) => ({
      status: one.status as MedicineOrder['status'],
      at: one.changed_at.toISOString(),
      note: one.note,
    })),
    version: row.version,
    abilities: abilitiesOn(row, bill, actor),
  }
}

const toLineView = (line: OrderLineRow, items: readonly OrderItemRow[]): MedicineOrder['lines'][number] => ({
  id: line.id,
  medicationRequestId: line.medication_request_id,
  product: {
    id: line.product_id,
    name: line.name,
    genericName: line.generic_name,
    strength: line.strength,
    form: line.form,
    unit: line.unit,
    schedule: line.schedule,
  },
  quantity: line.quantity,
  substituted: line.substituted,
  batches: items.map((item) => ({
    batchId: item.batch_id,
    number: item.number,
    expiresOn: item.expires_on,
    quantity: item.quantity,
    returnedQuantity: item.returned_quantity,
    unitPricePaise: item.unit_price_paise,
  })),
  amountPaise: items.length
    ? items.reduce((sum, item) => sum + item.quantity * item.unit_price_paise, 0)
    : null,
})

function abilitiesOn(
  { status, fulfilment }: SeenOrder,
  bill: BillStanding | undefined,
  actor: Actor,
): MedicineOrder['abilities'] {
  const fulfils = actor.grants['medicine_order.fulfil'] !== undefined
  const can = (change: Parameters<typeof statusAfter>[1]) => fulfils && statusAfter(status, change) !== null
  const fetched = fulfilment === 'pickup' && can('collect')
  return {
    pay: bill?.status === 'open' && actor.grants['bill.pay'] !== undefined,
    cancel: actor.grants['medicine_order.cancel'] !== undefined && mayCancel(status, sideOf(actor)),
    verify: can('verify'),
    reject: can('reject'),
    pack: can('pack'),
    dispatch: fulfilment === 'delivery' && can('dispatch'),
    handOver: fetched || can('deliver'),
    bringBack: can('bring_back'),
    return: can('return'),
  }
}
