import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { askPatientLink, findPatients, linkPatient } from '@imeds/contracts/patients'
import { createCounter, register, type Counter } from '../../../../test/factories/desk.ts'
import { createPatient } from '../../../../test/factories/patients.ts'
import { startTestApp, type TestApp } from '../../../../test/harness.ts'
import { createPerson, nextPhone, type Person } from '../../../../test/people.ts'
import { messagingEnv, recordingGateways } from '../../../../test/told.ts'
import { newId } from '../../../platform/ids.ts'

const { sent, services } = recordingGateways()
let test: TestApp
let here: Counter
let elsewhere: Counter
beforeAll(async () => {
  test = await startTestApp({ env: messagingEnv, services })
  here = await createCounter(test)
  elsewhere = await createCounter(test)
})
afterAll(() => test.close())
beforeEach(() => {
  sent.length = 0
})

const ask = (phone: string, { desk, facilityId }: Counter = here) =>
  test.call(askPatientLink, { body: { facilityId, phone } }, { as: desk })
const codeTo = (phone: string) => {
  const text = sent.findLast(({ to }) => to === phone)?.text ?? ''
  return /\b\d{6}\b/.exec(text)?.[0] ?? ''
}
/** Asks, and answers with the code that came. */
async function link(
  phone: string,
  birthDate: string,
  { name, code, at = here, as }: { name?: string; code?: string; at?: Counter; as?: Person } = {},
) {
  const { challenge } = (await ask(phone)).reply()
  await test.drain()
  const { facilityId, desk } = at
  const body = { facilityId, challenge, code: code ?? codeTo(phone), birthDate, ...(name ? { name } : {}) }
  return { body, answer: await test.call(linkPatient, { body }, { as: as ?? desk }) }
}
const search = async (text: string) =>
  (
    await test.call(
      findPatients,
      { body: { text, facilityId: here.facilityId, limit: 8 } },
      { as: here.desk },
    )
  ).reply().items

describe('a patient who is known elsewhere', () => {
  it('is on the books here once they tell the code that went to their number', async () => {
    const phone = nextPhone()
    const known = await register(test, elsewhere, { name: 'Devika Pillai', phone, birthDate: '1984-02-29' })
    expect(await search('Devika')).toEqual([])
    const { answer } = await link(phone, '1984-02-29')
    expect(answer.reply()).toMatchObject({
      id: known.id,
      name: 'Devika Pillai',
      patientNumber: expect.stringMatching(/-\d+$/),
    })
    expect((await search('Devika')).map(({ id }) => id)).toEqual([known.id])
    expect(sent.map(({ to }) => to)).toEqual([phone])
    expect(sent[0]!.text).toContain('Banyan')
    expect(sent[0]!.text).not.toContain('Devika')
    const [row] = await test.deps.db
      .selectFrom('patient_link')
      .selectAll()
      .where('patient_id', '=', known.id)
      .execute()
    expect(row).toMatchObject({ facility_id: here.facilityId, linked_by: here.desk.userId })
  })

  it('is found by the number of who signs in for them, and as the one that was kept', async () => {
    const mother = await createPerson(test)
    const child = await createPatient(test, { of: mother, row: { birth_date: '2019-04-04', phone: null } })
    expect((await link(mother.phone, '2019-04-04')).answer.reply().id).toBe(child.id)
  })

  it('is told apart from a twin by name', async () => {
    const phone = nextPhone()
    const both = { phone, birthDate: '1999-09-09' }
    await register(test, elsewhere, { ...both, name: 'Lava Shetty' })
    const kusha = await register(test, elsewhere, { ...both, name: 'Kusha Hegde' })
    expect((await link(phone, '1999-09-09')).answer.problem().code).toBe('patient_not_found')
    expect((await link(phone, '1999-09-09', { name: 'Kusha Hegde' })).answer.reply().id).toBe(kusha.id)
  })
})

describe('a desk that asks', () => {
  it('learns nothing of whether a number is known', async () => {
    const phone = nextPhone()
    await register(test, elsewhere, { phone })
    const shapes = []
    for (const number of [phone, nextPhone()]) {
      const answer = await ask(number)
      shapes.push([answer.status, Object.keys(answer.reply())])
    }
    expect(shapes[0]).toEqual(shapes[1])
    await test.drain()
    expect(sent).toHaveLength(2)
  })

  it('gets nobody by a wrong date of birth, and has used the code up by that', async () => {
    const phone = nextPhone()
    await register(test, elsewhere, { phone, birthDate: '1970-07-07' })
    const { answer, body } = await link(phone, '1970-07-08')
    expect([answer.status, answer.problem().code]).toEqual([404, 'patient_not_found'])
    const again = await test.call(
      linkPatient,
      { body: { ...body, birthDate: '1970-07-07' } },
      { as: here.desk },
    )
    expect([again.status, again.problem().code]).toEqual([410, 'challenge_ended'])
  })

  it('gets nobody by a wrong code, by one for another desk, or one that nobody asked for', async () => {
    const phone = nextPhone()
    await register(test, elsewhere, { phone, birthDate: '1971-07-07' })
    const { body, answer } = await link(phone, '1971-07-07', { code: '000000' })
    expect(answer.problem()).toMatchObject({ code: 'code_wrong', data: { attemptsLeft: 4 } })
    const right = { ...body, code: codeTo(phone) }
    const stranger = await createPerson(test, { role: 'front_desk', facilityId: here.facilityId })
    expect((await test.call(linkPatient, { body: right }, { as: stranger })).problem().code).toBe(
      'challenge_ended',
    )
    const other = { ...right, facilityId: elsewhere.facilityId }
    expect((await test.call(linkPatient, { body: other }, { as: here.desk })).status).toBe(422)
    const unknown = { ...right, challenge: newId() }
    expect((await test.call(linkPatient, { body: unknown }, { as: here.desk })).problem().code).toBe(
      'challenge_ended',
    )
    expect((await test.call(linkPatient, { body: right }, { as: here.desk })).status).toBe(200)
  })

  it('is a desk, of a facility of its own, and sends no number code after code', async () => {
    const asha = await createPerson(test)
    expect((await ask(nextPhone(), { ...here, desk: asha })).status).toBe(403)
    expect((await ask(nextPhone(), { ...here, facilityId: elsewhere.facilityId })).status).toBe(422)
    const phone = nextPhone()
    const answers = []
    for (let turn = 0; turn < 7; turn++) answers.push((await ask(phone)).status)
    expect(answers).toEqual([202, 202, 202, 202, 202, 202, 429])
  })
})
