import type { Published } from '@imeds/contracts'
import type { Deps } from '../../../platform/deps.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { topicsOfPatient } from '../../patients/index.ts'
import type { PurchaseRow } from './purchase.repository.ts'

/** Publishes what happened to the people around the patient and to who sold it. */
export async function announce(
  { publish }: Pick<Deps, 'publish'>,
  tx: Tx,
  row: PurchaseRow,
  event: (payload: { purchaseId: string }, topics: string[]) => Published,
): Promise<void> {
  const people = await topicsOfPatient(tx, row.patient_id, row.bought_by)
  await publish(tx, event({ purchaseId: row.id }, people))
}
