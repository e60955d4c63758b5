import type * as contract from '@imeds/contracts/prescriptions'
import { parseMedicines } from '../../../catalogue/index.ts'
import { authorize } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/db/database.ts'
import type { Handler } from '../../platform/http/route.ts'
import { findFacility } from '../facilities/index.ts'
import { upsertMedicines } from './medicine.repository.ts'
import { CsvUnreadable, FacilityNotFound } from './prescription.errors.ts'

const mostProblems = 200

/** Checks every row of a facility's list; imports only when asked to and nothing is wrong. */
export const importMedicines: Handler<typeof contract.importMedicines> = async (
  { db },
  actor,
  { params, body },
) => {
  const facility = await findFacility(db, params.id)
  if (!facility) throw new FacilityNotFound()
  authorize(
    actor,
    'medicine.import',
    (scope) => scope === 'all' || actor.facilityIds.includes(facility.id),
    new FacilityNotFound(),
  )
  const { medicines, problems } = read(body.csv)
  const apply = body.apply && problems.length === 0
  if (apply) await inTransaction(db, (tx) => upsertMedicines(tx, facility.id, medicines))
  return {
    rows: medicines.length + problems.length,
    sound: medicines.length,
    imported: apply ? medicines.length : 0,
    problems: problems.slice(0, mostProblems),
  }
}

function read(csv: string) {
  try {
    return parseMedicines(csv)
  } catch (error) {
    throw new CsvUnreadable({ detail: (error as Error).message.split('\n')[0] ?? '' })
  }
}
