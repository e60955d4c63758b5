import type * as contract from '@imeds/contracts/pharmacy'
import type { Handler } from '../../../platform/http/route.ts'
import { findDoses, selectReminders } from './reminder.repository.ts'
import { toReminderView } from './reminder.view.ts'

/** What the caller is reminded of, the next first. */
export const listMedicineReminders: Handler<typeof contract.listMedicineReminders> = async (
  { db, clock },
  actor,
) => {
  const rows = await selectReminders(db, actor.userId)
  const lines = Map.groupBy(
    await findDoses(
      db,
      rows.map(({ prescription_id }) => prescription_id),
    ),
    (line): string => line.prescription_id,
  )
  const now = clock.now()
  return { items: rows.map((row) => toReminderView(row, lines.get(row.prescription_id) ?? [], now)) }
}
