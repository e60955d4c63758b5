import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { listPractitionersForVerification as contract } from '@imeds/contracts/practitioners'
import type { Actor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { decodeCursor, toPage } from '../../platform/db/page.ts'
import { selectQueue } from './verification.repository.ts'

/** Practitioners of one status, those who wait longest first. */
export async function listPractitionersForVerification(
  { db }: Deps,
  _actor: Actor,
  { query }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const { status = 'submitted', text, limit } = query
  const rows = await selectQueue(db, { status, text, limit, after: decodeCursor(query.cursor, 'instant') })
  const { items, next } = toPage(rows, limit, (row) => row.waiting_since.toISOString())
  return {
    items: items.map((row) => ({
      id: row.id,
      name: `${row.given_name} ${row.family_name}`,
      registrationNumber: row.registration_number,
      registrationCouncil: row.registration_council,
      specialities: row.specialities,
      status: row.status,
      submittedAt: row.submitted_at?.toISOString() ?? null,
    })),
    next,
  }
}
