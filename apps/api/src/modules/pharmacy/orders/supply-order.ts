import { medicineSupplied } from '@imeds/contracts/pharmacy'
import type { Deps } from '../../../platform/deps.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { findPatient } from '../../patients/index.ts'
import { sellReserved } from '../../stock/index.ts'
import { insertEntries } from '../registers/register.repository.ts'
import { registerOf, stricter } from '../rules/supply-rules.ts'
import { planRefill } from '../reminders/refill-reminder.ts'
import { endDispenses } from '../supply/supply.repository.ts'
import { announce, changeOrder, sourceOf } from './change-order.ts'
import { findOrderItems, findOrderLines, type OrderLineRow, type OrderRow } from './order.repository.ts'

/**
 * The medicines change hands: the stock goes down, the prescription is spent, the registers are written, all at the
 * same instant as the order ends. @throws StockExpired, StockRecalled
 */
export async function supplyOrder(
  deps: Deps,
  tx: Tx,
  row: OrderRow,
  change: 'deliver' | 'collect',
  by: string | null,
): Promise<void> {
  const at = deps.clock.now()
  const supplied = await changeOrder(deps, tx, row, change, { by, pay_until: null })
  await endDispenses(tx, row.id, 'supplied', at)
  await sellReserved(tx, { source: sourceOf(row), by, at })
  await planRefill(deps, tx, supplied)
  await writeRegisters(tx, supplied, { by, at })
  await announce(deps, tx, supplied, (topics) => medicineSupplied({ medicineOrderId: row.id }, topics))
}

async function writeRegisters(
  tx: Tx,
  row: OrderRow,
  { by, at }: { by: string | null; at: Date },
): Promise<void> {
  const lines = new Map((await findOrderLines(tx, [row.id])).map((line) => [line.id, line]))
  const registered = (await findOrderItems(tx, row.id)).flatMap((item) => {
    const line = lines.get(item.line_id)!
    const register = registerOf(restrictionOf(line))
    return register ? [{ item, line, register }] : []
  })
  if (registered.length === 0) return
  const patient = (await findPatient(tx, row.patient_id))!
  await insertEntries(
    tx,
    row.facility_id,
    registered.map(({ item, line, register }) => ({
      facility_id: row.facility_id,
      register,
      series: register === 'H1' ? 'H1' : `X:${line.product_id}`,
      medicine_order_id: row.id,
      supplied_at: at,
      supplied_by: by,
      patient_name: patient.name,
      patient_address: [patient.address_line, patient.city, patient.state, patient.pin_code]
        .filter(Boolean)
        .join(', '),
      prescriber_name: row.prescriber_name ?? '',
      prescriber_registration_number: row.prescriber_registration_number ?? '',
      prescriber_address: row.prescriber_address ?? '',
      medicine: [line.name, line.strength, line.form].filter(Boolean).join(' '),
      batch_number: item.number,
      quantity: item.quantity,
      unit: line.unit,
    })),
  )
}

const restrictionOf = (line: OrderLineRow) =>
  stricter(line, { schedule: line.medicine_schedule, narcotic: line.medicine_narcotic ?? false })
