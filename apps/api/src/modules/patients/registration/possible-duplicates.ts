import type { z } from 'zod'
import type { PossibleDuplicate } from '@imeds/contracts/patients'
import type { Actor } from '../../../platform/actor.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { FacilityRow } from '../../facilities/index.ts'
import { isLikely, reasonsFor, type Identity } from './duplicates.ts'
import { candidateRows } from './found-patient.repository.ts'
import { toFoundPatient } from './found-patient.view.ts'

type Duplicate = z.output<typeof PossibleDuplicate>

/** Patients in reach who may be the same person, the likely ones first. */
export async function possibleDuplicates(
  db: Db | Tx,
  actor: Actor,
  { identity, facility, now }: { identity: Identity; facility: FacilityRow; now: Date },
): Promise<Duplicate[]> {
  const rows = await candidateRows(db, actor, { identity, facilityId: facility.id, now })
  return rows
    .map((row) => {
      const patient = toFoundPatient(row, now, facility.time_zone)
      return { ...patient, reasons: reasonsFor(identity, patient) }
    })
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((a, b) => Number(isLikely(b.reasons)) - Number(isLikely(a.reasons)))
    .slice(0, 10)
}
