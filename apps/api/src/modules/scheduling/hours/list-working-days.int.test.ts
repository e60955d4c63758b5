import { afterAll, beforeAll, expect, it } from 'vitest'
import { addScheduleException, listWorkingDays } from '@imeds/contracts/scheduling'
import { createCounter, type Counter } from '../../../../test/factories/desk.ts'
import { startTestApp, type TestApp } from '../../../../test/harness.ts'
import { createPerson, type Person } from '../../../../test/people.ts'

let test: TestApp
let counter: Counter
beforeAll(async () => {
  test = await startTestApp()
  counter = await createCounter(test)
})
afterAll(() => test.close())

const ask = (as: Person) =>
  test.call(
    listWorkingDays,
    { params: { id: counter.facilityId }, query: { from: '2026-12-12', days: 3 } },
    { as },
  )

it('shows a desk when its doctors work and when they are away, but not why', async () => {
  const { meera, desk } = counter
  const leave = {
    kind: 'leave' as const,
    facilityId: null,
    mode: null,
    startsAt: '2026-12-14T05:00:00.000Z',
    endsAt: '2026-12-14T18:30:00.000Z',
    reason: 'A wedding',
  }
  const params = { id: meera.practitionerId }
  expect((await test.call(addScheduleException, { params, body: leave }, { as: meera })).status).toBe(201)
  const answer = await ask(desk)
  expect(answer.raw.body).not.toContain('wedding')
  expect(answer.reply().items).toEqual([
    {
      practitioner: { id: meera.practitionerId, name: expect.stringContaining('Iyer') },
      days: [
        { date: '2026-12-12', open: [], away: [] },
        { date: '2026-12-13', open: [], away: [] },
        {
          date: '2026-12-14',
          open: [{ startsAt: '2026-12-14T03:30:00.000Z', endsAt: '2026-12-14T05:00:00.000Z' }],
          away: [{ kind: 'leave', startsAt: leave.startsAt, endsAt: leave.endsAt }],
        },
      ],
    },
  ])
})

it('is for the desk of the facility', async () => {
  expect((await ask((await createCounter(test)).desk)).status).toBe(404)
  expect((await ask(counter.meera)).status).toBe(404)
  expect((await ask(await createPerson(test))).status).toBe(403)
})
