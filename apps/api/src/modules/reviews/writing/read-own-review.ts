import type { Actor } from '../../../platform/actor.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import { dateIn, homeZone } from '../../patients/index.ts'
import { findReview, findTerms, lockReview, type ReviewRow } from '../review.repository.ts'
import { ReviewNotFound } from '../reviews.errors.ts'
import { toOwnReview } from './own-review.view.ts'

/** The terms of today, and the moment. */
export async function today({ clock }: Pick<Deps, 'clock'>, db: Db | Tx) {
  const now = clock.now()
  return { now, terms: await findTerms(db, dateIn(homeZone, now)) }
}

/** The review, held until the transaction ends, if the actor wrote it. @throws ReviewNotFound */
export async function lockOwnReview(tx: Tx, actor: Actor, id: string): Promise<ReviewRow> {
  const row = await lockReview(tx, id)
  if (row?.written_by !== actor.userId) throw new ReviewNotFound()
  return row
}

/** A review as it stands after its author's own change. */
export async function readOwnReview(deps: Pick<Deps, 'clock'>, tx: Tx, actor: Actor, id: string) {
  const row = await findReview(tx, id)
  if (!row) throw new ReviewNotFound()
  return toOwnReview(row, { actor, ...(await today(deps, tx)) })
}
