import { afterAll, beforeAll, expect, it } from 'vitest'
import type { QueryOf } from '@imeds/contracts'
import { searchPractitioners } from '@imeds/contracts/discovery'
import { createPractitioner } from '../../../test/factories/practitioners.ts'
import { createFulfilledVisit, review } from '../../../test/factories/reviews.ts'
import { startTestApp, type TestApp } from '../../../test/harness.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp()
  const given = { Anil: [4, 4, 4, 4, 4], Beena: [5, 5, 5, 5], Chitra: [3, 4, 4, 4, 4], Divya: [], Esha: [1] }
  for (const [given_name, all] of Object.entries(given)) {
    const practitioner = await createPractitioner(test, { row: { given_name } })
    for (const stars of all)
      (await review(test, await createFulfilledVisit(test, practitioner), { stars, text: '' })).reply()
  }
})
afterAll(() => test.close())

const search = async (query: Partial<QueryOf<typeof searchPractitioners>>) =>
  (await test.call(searchPractitioners, { query: { limit: 20, ...query } })).reply()
const names = async (query: Partial<QueryOf<typeof searchPractitioners>>) =>
  (await search(query)).items.map(({ givenName }) => givenName)

it('finds who has four stars and above, of five reviews or more', async () => {
  expect(await names({ minRating: 4 })).toEqual(['Anil'])
  expect(await names({ minRating: 3 })).toEqual(['Anil', 'Chitra'])
  expect((await search({ minRating: 4 })).items[0]!.rating).toEqual({ count: 5, mean: 4 })
})

it('orders by what many reviews say, and no review is better than a bad one', async () => {
  const { orderExplanation } = await search({ sort: 'rating' })
  expect(orderExplanation.code).toBe('by_rating')
  expect(await names({ sort: 'rating' })).toEqual(['Beena', 'Anil', 'Chitra', 'Divya', 'Esha'])
  const first = await search({ sort: 'rating', limit: 2 })
  expect(await names({ sort: 'rating', limit: 5, cursor: first.next! })).toEqual(['Chitra', 'Divya', 'Esha'])
})
