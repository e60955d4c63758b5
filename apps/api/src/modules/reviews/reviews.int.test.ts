import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  answerReview,
  changeReview,
  getReviewOfVisit,
  listModeratedReviews,
  listOwnReviews,
  listPractitionerReviews,
  listReceivedReviews,
  listReviewInvitations,
  moderateReview,
  withdrawReview,
} from '@imeds/contracts/reviews'
import { createPatient } from '../../../test/factories/patients.ts'
import { createPractitioner, type TestPractitioner } from '../../../test/factories/practitioners.ts'
import { createFulfilledVisit, review } from '../../../test/factories/reviews.ts'
import { startTestApp, testNow, type TestApp } from '../../../test/harness.ts'
import { createPerson, createSession, type Person } from '../../../test/people.ts'

let test: TestApp
let admin: Person
let meera: TestPractitioner
beforeAll(async () => {
  test = await startTestApp()
  admin = await createPerson(test, { role: 'admin' })
})
afterAll(() => test.close())
const days = (count: number) => count * 86_400_000

const fresh = async () => {
  test.clock.set(testNow)
  meera = await createPractitioner(test)
  return createFulfilledVisit(test, meera)
}
const readPublic = async () =>
  (
    await test.call(listPractitionerReviews, { params: { id: meera.practitionerId }, query: { limit: 20 } })
  ).reply()
const moderate = (id: string, version: number, over: object = {}) =>
  test.call(
    moderateReview,
    { params: { id }, body: { part: 'text', decision: 'publish', reason: '', version, ...over } },
    { as: admin },
  )
const answer = (id: string, as: Person = meera) =>
  test.call(answerReview, { params: { id }, body: { text: 'Thank you.' } }, { as })
const change = (as: Person, id: string, body: { version: number; stars?: number; text?: string }) =>
  test.call(changeReview, { params: { id }, body: { stars: 5, text: 'Took her time.', ...body } }, { as })
/** The same person, signed in anew after a time. */
async function again(person: Person, ms: number): Promise<Person> {
  test.clock.advance(ms)
  return { ...person, token: await createSession(test, person.userId, 'patient') }
}
const withdraw = (as: Person, id: string) => test.call(withdrawReview, { params: { id } }, { as })

describe('a review', () => {
  it('counts its stars at once and shows its text once a moderator published it, without a name', async () => {
    const visit = await fresh()
    const written = (await review(test, visit, { stars: 4 })).reply()
    expect(written).toMatchObject({ stars: 4, textStatus: 'waiting', abilities: { canChange: true } })
    expect(await readPublic()).toMatchObject({ rating: { count: 1, mean: null }, items: [], spread: [] })

    const queue = (
      await test.call(listModeratedReviews, { query: { limit: 100, status: 'waiting' } }, { as: admin })
    ).reply()
    const waiting = queue.items.find(({ id }) => id === written.id)!
    expect(queue.waiting).toBe(queue.items.length)
    expect(JSON.stringify(waiting)).not.toContain('Asha')
    ;(await moderate(waiting.id, waiting.version)).reply()
    const { items } = await readPublic()
    expect(items).toEqual([
      { id: written.id, stars: 4, text: 'Took her time.', visitedIn: '2026-12', answer: null },
    ])
  })

  it('makes a mean from five on, cut to one decimal', async () => {
    await fresh()
    for (const stars of [5, 5, 4, 4, 5]) {
      const visit = await createFulfilledVisit(test, meera)
      ;(await review(test, visit, { stars, text: '' })).reply()
    }
    const { rating, spread } = await readPublic()
    expect(rating).toEqual({ count: 5, mean: 4.6 })
    expect(spread.map(({ count }) => count)).toEqual([3, 2, 0, 0, 0])
  })

  it('is written once, however many try at the same moment', async () => {
    const visit = await fresh()
    const tries = await Promise.all([1, 2, 3, 4, 5].map((stars) => review(test, visit, { stars })))
    expect(tries.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409, 409, 409])
    expect(tries.filter(({ status }) => status === 409).map((one) => one.problem().code)).toEqual(
      Array.from({ length: 4 }, () => 'review_exists'),
    )
    expect((await readPublic()).rating.count).toBe(1)
  })

  it('is refused before the visit took place, after ninety days, and by whoever works there', async () => {
    await fresh()
    const booked = await createFulfilledVisit(test, meera, { row: { status: 'booked' } })
    expect((await review(test, booked)).problem().code).toBe('visit_not_fulfilled')
    const old = await createFulfilledVisit(test, meera, {
      startsAt: new Date(test.clock.now().getTime() - days(91)).toISOString(),
    })
    expect((await review(test, old)).problem().code).toBe('review_too_late')

    const clerk = await createPerson(test)
    const patient = await createPatient(test, { of: clerk })
    const visit = await createFulfilledVisit(test, meera, { booker: { asha: clerk, patient } })
    await test.deps.db
      .insertInto('role_assignment')
      .values({ user_id: clerk.userId, role: 'front_desk', facility_id: meera.facilityId })
      .execute()
    expect((await review(test, visit)).problem()).toMatchObject({ code: 'review_by_insider', status: 403 })
  })

  it('is never the practitioner’s own, not for a child of theirs either, nor past the API', async () => {
    await fresh()
    const asPatient = { ...meera, token: await createSession(test, meera.userId, 'patient') }
    await test.deps.db
      .insertInto('role_assignment')
      .values({ user_id: meera.userId, role: 'patient' })
      .execute()
    const child = await createPatient(test, { of: meera })
    const visit = await createFulfilledVisit(test, meera, { booker: { asha: asPatient, patient: child } })
    expect((await review(test, visit)).problem().code).toBe('review_by_insider')
    const invited = (await test.call(listReviewInvitations, {}, { as: asPatient })).reply()
    expect(invited.items).toEqual([])
    const row = {
      appointment_id: visit.appointment.id,
      practitioner_id: meera.practitionerId,
      patient_id: child.id,
      written_by: meera.userId,
      written_at: test.clock.now(),
      stars: 5,
      changed_by: meera.userId,
      changed_at: test.clock.now(),
    }
    await expect(test.deps.db.insertInto('review').values(row).execute()).rejects.toMatchObject({
      constraint: 'review_of_fulfilled_visit',
    })
  })

  it('refuses stars that there are not and a text that is too long', async () => {
    const visit = await fresh()
    for (const body of [{ stars: 0 }, { stars: 6 }, { stars: 4.5 }, { text: 'x'.repeat(1001) }])
      expect((await review(test, visit, body)).status).toBe(400)
  })
})

describe('the author', () => {
  it('is asked about visits that nobody reviewed, and finds the review in their place', async () => {
    const visit = await fresh()
    const invited = (await test.call(listReviewInvitations, {}, { as: visit.asha })).reply()
    expect(invited.items.map(({ appointmentId }) => appointmentId)).toEqual([visit.appointment.id])
    const at = { params: { id: visit.appointment.id } }
    expect((await test.call(getReviewOfVisit, at, { as: visit.asha })).reply()).toMatchObject({
      review: null,
      invitation: { appointmentId: visit.appointment.id },
    })
    const { id } = (await review(test, visit)).reply()
    expect((await test.call(getReviewOfVisit, at, { as: visit.asha })).reply()).toMatchObject({
      review: { id },
      invitation: null,
    })
    expect((await test.call(listReviewInvitations, {}, { as: visit.asha })).reply().items).toEqual([])
    const own = (await test.call(listOwnReviews, { query: { limit: 20 } }, { as: visit.asha })).reply()
    expect(own.items.map((one) => one.id)).toEqual([id])
  })

  it('changes it for fourteen days; a new text waits again, the stars follow, the old wording is kept', async () => {
    const visit = await fresh()
    const { id } = (await review(test, visit)).reply()
    ;(await moderate(id, 1)).reply()
    const starsOnly = (await change(visit.asha, id, { version: 2, stars: 3 })).reply()
    expect(starsOnly).toMatchObject({ version: 3, stars: 3, textStatus: 'published' })
    const rewritten = (await change(visit.asha, id, { version: 3, stars: 2, text: 'Was late.' })).reply()
    expect(rewritten).toMatchObject({ version: 4, textStatus: 'waiting' })
    expect((await readPublic()).items).toEqual([])
    expect((await change(visit.asha, id, { version: 3 })).problem().code).toBe('review_changed')
    const { rating_sum, rating_count } = await test.deps.db
      .selectFrom('practitioner')
      .select(['rating_sum', 'rating_count'])
      .where('id', '=', meera.practitionerId)
      .executeTakeFirstOrThrow()
    expect([rating_sum, rating_count]).toEqual([2, 1])
    const versions = await test.deps.db
      .selectFrom('review_version')
      .select(['version', 'stars', 'text', 'text_status'])
      .where('review_id', '=', id)
      .orderBy('version')
      .execute()
    expect(versions.map((one) => [one.stars, one.text, one.text_status])).toEqual([
      [5, 'Took her time.', 'waiting'],
      [5, 'Took her time.', 'published'],
      [3, 'Took her time.', 'published'],
      [2, 'Was late.', 'waiting'],
    ])
    const later = await again(visit.asha, days(14))
    expect((await change(later, id, { version: 4 })).problem().code).toBe('review_fixed')
  })

  it('withdraws it at any time, for good', async () => {
    const visit = await fresh()
    const { id } = (await review(test, visit)).reply()
    const asha = await again(visit.asha, days(200))
    const gone = (await withdraw(asha, id)).reply()
    expect(gone).toMatchObject({ abilities: { canChange: false, canWithdraw: false } })
    expect((await withdraw(asha, id)).reply().withdrawnAt).toBe(gone.withdrawnAt)
    expect((await readPublic()).rating.count).toBe(0)
    expect((await change(asha, id, { version: 2 })).problem().code).toBe('review_withdrawn')
    test.clock.set(testNow)
    expect((await moderate(id, 2)).problem().code).toBe('review_not_found')
    expect((await review(test, visit)).problem().code).toBe('review_exists')
  })

  it('is one person: what another of the family wrote is only read', async () => {
    const visit = await fresh()
    const { id } = (await review(test, visit)).reply()
    const ravi = await createPerson(test)
    await test.deps.db
      .insertInto('related_person')
      .values({ user_id: ravi.userId, patient_id: visit.patient.id, relation: 'spouse' })
      .execute()
    const seen = await test.call(getReviewOfVisit, { params: { id: visit.appointment.id } }, { as: ravi })
    expect(seen.reply().review).toMatchObject({ id, abilities: { canChange: false, canWithdraw: false } })
    expect((await withdraw(ravi, id)).problem().code).toBe('review_not_found')
  })
})

describe('a moderator', () => {
  it('rejects with a reason that the author reads, and decides on what was read', async () => {
    const visit = await fresh()
    const { id } = (await review(test, visit, { text: 'Call me on 98…' })).reply()
    expect((await moderate(id, 1, { decision: 'reject' })).status).toBe(400)
    expect((await moderate(id, 9)).problem().code).toBe('review_changed')
    ;(await moderate(id, 1, { decision: 'reject', reason: 'A telephone number' })).reply()
    const at = { params: { id: visit.appointment.id } }
    expect((await test.call(getReviewOfVisit, at, { as: visit.asha })).reply().review).toMatchObject({
      textStatus: 'rejected',
      textReason: 'A telephone number',
    })
    expect((await moderate(id, 2)).problem().code).toBe('nothing_to_moderate')
    expect((await readPublic()).rating.count).toBe(1)
    const again = (await change(visit.asha, id, { version: 2, text: 'Good.' })).reply()
    expect(again).toMatchObject({ textStatus: 'waiting', textReason: null })
  })

  it('reads page by page, longest waiting first, and takes down what was published', async () => {
    const visit = await fresh()
    const { id } = (await review(test, visit)).reply()
    ;(await moderate(id, 1)).reply()
    ;(await moderate(id, 2, { decision: 'reject', reason: 'Names somebody' })).reply()
    expect((await readPublic()).items).toEqual([])
    for (const status of ['waiting', 'published', 'rejected'] as const) {
      const all = (
        await test.call(listModeratedReviews, { query: { limit: 100, status } }, { as: admin })
      ).reply()
      const paged: string[] = []
      for (let cursor: string | undefined; ;) {
        const query = { limit: 1, status, ...(cursor ? { cursor } : {}) }
        const { items, next } = (await test.call(listModeratedReviews, { query }, { as: admin })).reply()
        paged.push(...items.map((one) => one.id))
        if (!next) break
        cursor = next
      }
      expect(paged).toEqual(all.items.map((one) => one.id))
    }
  })
})

describe('a practitioner', () => {
  it('reads what is public, and answers it once, moderated as well', async () => {
    const visit = await fresh()
    const { id } = (await review(test, visit)).reply()
    const received = async () =>
      (await test.call(listReceivedReviews, { query: { limit: 20 } }, { as: meera })).reply().items[0]
    expect(await received()).toMatchObject({ text: null, abilities: { canAnswer: false } })
    expect((await answer(id)).problem().code).toBe('review_not_answerable')
    ;(await moderate(id, 1)).reply()
    expect(await received()).toMatchObject({ text: 'Took her time.', abilities: { canAnswer: true } })
    expect((await answer(id, await createPractitioner(test))).problem().code).toBe('review_not_found')
    expect((await answer(id)).reply()).toMatchObject({ answerStatus: 'waiting' })
    expect((await answer(id)).problem().code).toBe('answer_exists')
    expect((await readPublic()).items[0]!.answer).toBeNull()
    ;(await moderate(id, 3, { part: 'answer', decision: 'reject', reason: 'Says why they came' })).reply()
    expect(await received()).toMatchObject({
      answerReason: 'Says why they came',
      abilities: { canAnswer: true },
    })
    ;(await answer(id)).reply()
    ;(await moderate(id, 5, { part: 'answer' })).reply()
    expect((await readPublic()).items[0]!.answer).toBe('Thank you.')
    expect((await change(visit.asha, id, { version: 6, text: 'Another.' })).reply().answer).toBe('Thank you.')
    expect((await readPublic()).items).toEqual([])
  })
})

it('is nobody’s business where the doctor is not verified', async () => {
  await fresh()
  const draft = await createPractitioner(test, { row: { status: 'draft' } })
  const params = { id: draft.practitionerId }
  const refused = await test.call(listPractitionerReviews, { params, query: { limit: 20 } })
  expect(refused.problem().code).toBe('practitioner_not_found')
})
