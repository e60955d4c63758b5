import type * as contract from '@imeds/contracts/prescriptions'
import { parseMedicines } from '../../../catalogue/index.ts'
import { inTransaction } from '../../platform/db/database.ts'
import type { Handler } from '../../platform/http/route.ts'
import { namedProblems } from '../../platform/text/csv.ts'
import { upsertMedicines } from './medicine.repository.ts'
import { requireOwnList } from './own-list.scope.ts'

/** Checks every row of a facility's list; imports only when asked to and nothing is wrong. */
export const importMedicines: Handler<typeof contract.importMedicines> = async (
  { db },
  actor,
  { params, body },
) => {
  const facilityId = await requireOwnList(db, actor, params.id)
  const { rows, medicines, problems } = parseMedicines(body.csv)
  const apply = body.apply && problems.length === 0
  if (apply) await inTransaction(db, (tx) => upsertMedicines(tx, facilityId, medicines))
  return {
    rows,
    sound: medicines.length,
    imported: apply ? medicines.length : 0,
    problems: namedProblems(problems),
  }
}
