import type { TestApp } from '../../harness.ts'
import { createFulfilledVisit, review } from '../../factories/reviews.ts'
import type { ForeignCase, World } from '../foreign-rows.ts'

export type ReviewRows = { reviewed: string; review: string; answered: string }

/** A visit that took place, and what its patient said of it. */
export async function createReviewRows(
  test: TestApp,
  { asha, patient, meera }: Pick<World, 'asha' | 'patient' | 'meera'>,
): Promise<ReviewRows> {
  const booker = { asha, patient }
  const visit = await createFulfilledVisit(test, meera, { booker })
  const other = await createFulfilledVisit(test, meera, { booker })
  return {
    reviewed: visit.appointment.id,
    review: (await review(test, visit)).reply().id,
    answered: (await review(test, other)).reply().id,
  }
}

const body = { stars: 4, text: '' }
const visit = (world: World) => world.reviewed
const written = (world: World) => world.review

export const reviewCases: Record<string, ForeignCase> = {
  writeReview: { as: 'patient', id: visit, body },
  getReviewOfVisit: { as: 'patient', id: visit },
  changeReview: { as: 'patient', id: written, body: { ...body, version: 1 } },
  withdrawReview: { as: 'patient', id: written },
  answerReview: { as: 'practitioner', id: (world) => world.answered, body: { text: 'Thank you' } },
}
