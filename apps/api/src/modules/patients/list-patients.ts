import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { listPatients as contract } from '@imeds/contracts/patients'
import type { Actor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { decodeCursor, toPage } from '../../platform/db/page.ts'
import { selectPatients } from './patient.repository.ts'
import { toPatientView } from './patient.view.ts'

/** The patients within reach by name; in a family oneself comes first. */
export async function listPatients(
  { db, clock }: Deps,
  actor: Actor,
  { query }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const now = clock.now()
  const { limit } = query
  const rows = await selectPatients(db, actor, now, {
    limit,
    after: decodeCursor(query.cursor, 'text'),
  })
  const { items, next } = toPage(rows, limit, (row) => row.sort_key)
  return { items: items.map((row) => toPatientView(row, now)), next }
}
