import type {
  findDuplicates as duplicates,
  findPatients as contract,
  getDeskPatient as read,
} from '@imeds/contracts/patients'
import type { Handler } from '../../../platform/http/route.ts'
import { requireDesk } from './desk.ts'
import { possibleDuplicates } from './possible-duplicates.ts'
import { foundRow, searchRows } from './found-patient.repository.ts'
import { toFoundPatient } from './found-patient.view.ts'
import { PatientNotFound } from '../patients.errors.ts'
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

/** One patient on the books, as the desk sees them. */
export const getDeskPatient: Handler<typeof read> = async (
  { db, clock },
  actor,
  { params: { id }, query },
  { audit },
) => {
  audit.patientId = id
  const place = query.facilityId ?? actor.facilityIds[0]
  const facility = await requireDesk(db, actor, 'patient.read', place, 'query')
  const now = clock.now()
  const row = await foundRow(db, actor, { id, facilityId: facility.id, now })
  if (!row) throw new PatientNotFound()
  return toFoundPatient(row, now, facility.time_zone)
}
