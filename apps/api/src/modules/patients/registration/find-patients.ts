import type { findDuplicates as duplicates, findPatients as contract } from '@imeds/contracts/patients'
import type { Handler } from '../../../platform/http/route.ts'
import { requireDesk } from './desk.ts'
import { possibleDuplicates } from './possible-duplicates.ts'
import { searchRows } from './found-patient.repository.ts'
import { toFoundPatient } from './found-patient.view.ts'
import { readSearch } from './search-text.ts'

/** Finds patients on the books by whatever the desk was told. */
export const findPatients: Handler<typeof contract> = async ({ db, clock }, actor, { body }) => {
  const facility = await requireDesk(db, actor, 'patient.read', body.facilityId)
  const now = clock.now()
  const search = readSearch(body.text, facility.code)
  const rows = await searchRows(db, actor, { search, facilityId: facility.id, now, limit: body.limit })
  return { items: rows.map((row) => toFoundPatient(row, now, facility.time_zone)) }
}

/** Who may be the one that is being registered. */
export const findDuplicates: Handler<typeof duplicates> = async (
  { db, clock },
  actor,
  { body: { facilityId, ...identity } },
) => {
  const facility = await requireDesk(db, actor, 'patient.read', facilityId)
  return { items: await possibleDuplicates(db, actor, { identity, facility, now: clock.now() }) }
}
