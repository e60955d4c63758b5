import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listNotifications } from '@imeds/contracts/notifications'
import { appointmentFulfilled } from '@imeds/contracts/scheduling'
import { createPractitioner } from '../../../test/factories/practitioners.ts'
import { createFulfilledVisit, review, type ReviewedVisit } from '../../../test/factories/reviews.ts'
import { startTestApp, type TestApp } from '../../../test/harness.ts'
import { announce } from '../../../test/told.ts'
import { inviteToReview } from './invite-to-review.ts'

let test: TestApp
// Far ahead of any real day: what waits is never due by the database's clock.
beforeAll(async () => void (test = await startTestApp({ now: '2090-12-04T03:30:00.000Z' })))
afterAll(() => test.close())

const invite = ({ appointment }: ReviewedVisit) =>
  inviteToReview(test.deps, { appointmentId: appointment.id })
const invited = async ({ asha }: ReviewedVisit) =>
  (await test.call(listNotifications, { query: { limit: 20, unreadOnly: 'false' } }, { as: asha }))
    .reply()
    .items.filter(({ kind }) => kind === 'review_invited')

it('is planned for the day after the visit', async () => {
  const visit = await createFulfilledVisit(test, await createPractitioner(test))
  await announce(test, appointmentFulfilled({ appointmentId: visit.appointment.id }))
  const { rows } = await sql<{ run_at: Date }>`select run_at from graphile_worker.jobs
    where key = ${`review:${visit.appointment.id}`}`.execute(test.deps.db)
  expect(rows.map(({ run_at }) => run_at.toISOString())).toEqual(['2090-12-05T03:30:00.000Z'])
})

it('asks once, and leads to the visit', async () => {
  const visit = await createFulfilledVisit(test, await createPractitioner(test))
  await invite(visit)
  await invite(visit)
  expect((await invited(visit)).map(({ link }) => link)).toEqual([`/appointments/${visit.appointment.id}`])
})

it('does not ask who said it already, nor after a visit that did not take place', async () => {
  const meera = await createPractitioner(test)
  const said = await createFulfilledVisit(test, meera)
  ;(await review(test, said)).reply()
  const missed = await createFulfilledVisit(test, meera, { row: { status: 'no_show' } })
  for (const visit of [said, missed]) {
    await invite(visit)
    expect(await invited(visit)).toEqual([])
  }
})
