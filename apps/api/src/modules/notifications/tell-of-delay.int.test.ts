import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { setPractitionerDelay } from '@imeds/contracts/scheduling'
import { createCounter, register, type Counter } from '../../../test/factories/desk.ts'
import { bookWalkIn } from '@imeds/contracts/desk'
import { startTestApp, type TestApp } from '../../../test/harness.ts'
import { createPerson, nextPhone } from '../../../test/people.ts'
import { messagingEnv, recordingGateways } from '../../../test/told.ts'

const { sent, services } = recordingGateways()
let test: TestApp
let counter: Counter
beforeAll(async () => {
  test = await startTestApp({ env: messagingEnv, services })
  counter = await createCounter(test)
})
afterAll(() => test.close())
beforeEach(() => {
  sent.length = 0
})

async function comeToday(over: Parameters<typeof register>[2]) {
  const patient = await register(test, counter, over)
  const { practitionerId, facilityId } = counter.meera
  const body = { patientId: patient.id, practitionerId, facilityId }
  expect((await test.call(bookWalkIn, { body }, { as: counter.desk })).status).toBe(201)
  return patient
}
async function runLate(minutes: number) {
  const { practitionerId, facilityId } = counter.meera
  await test.call(
    setPractitionerDelay,
    { params: { id: practitionerId }, body: { facilityId, minutes } },
    { as: counter.desk },
  )
  await test.drain()
}

it('tells who waits without an account by SMS, once for each word, and names nobody', async () => {
  const own = nextPhone()
  const mothers = nextPhone()
  const adult = await comeToday({ name: 'Walkin Adult', phone: own })
  await comeToday({
    name: 'Walkin Child',
    phone: null,
    birthDate: '2019-03-01',
    contact: { name: 'Mother', relation: 'parent', phone: mothers, guardian: true },
  })
  await comeToday({ name: 'Nobody Called', phone: null })
  sent.length = 0
  await runLate(40)
  expect(sent.map(({ to, channel }) => `${channel} ${to}`).toSorted()).toEqual(
    [`sms ${own}`, `sms ${mothers}`].toSorted(),
  )
  for (const { text } of sent) {
    expect(text).toContain('40 minutes late')
    expect(text).toContain('Dr ')
    expect(text).not.toMatch(/Walkin|Adult|Child|http/)
  }
  await test.deps.db
    .insertInto('related_person')
    .values({ patient_id: adult.id, user_id: (await createPerson(test)).userId, relation: 'self' })
    .execute()
  sent.length = 0
  await runLate(10)
  // Who has an account now hears of it there.
  expect(sent.map(({ to }) => to)).not.toContain(own)
  expect(sent.map(({ to }) => to)).toContain(mothers)
})
