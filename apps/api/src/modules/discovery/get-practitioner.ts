import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { getPractitioner as contract } from '@imeds/contracts/discovery'
import type { Actor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import {
  consultationPolicyOf,
  findVerifiedPractitioner,
  PractitionerNotFound,
} from '../practitioners/index.ts'
import { nextFreeSlots } from '../scheduling/index.ts'
import { selectCards, theseIds } from './card.repository.ts'
import { toCardView } from './practitioner-card.view.ts'

/** The public page of a verified practitioner; for everybody else's there is none. */
export async function getPractitioner(
  { db, clock }: Deps,
  _actor: Actor | null,
  { params: { id } }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const now = clock.now()
  const [row, [card], free] = await Promise.all([
    findVerifiedPractitioner(db, id),
    selectCards(db, theseIds([id])),
    nextFreeSlots(db, [id], { from: now }),
  ])
  if (!row || !card) throw new PractitionerNotFound()
  return {
    ...toCardView(card, { now, nextFree: free.get(id) ?? [] }),
    specialities: card.specialities,
    about: row.about,
    department: row.department,
    phone: row.phone,
    policy: consultationPolicyOf(row),
  }
}
