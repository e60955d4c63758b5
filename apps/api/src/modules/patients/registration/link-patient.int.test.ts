import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  askPatientLink,
  findPatients,
  getDeskPatient,
  linkPatient,
  listPatientPlaces,
  withdrawPatientLink,
} from '@imeds/contracts/patients'
import { createBill, payAtCounter } from '../../../../test/factories/billing.ts'
import { createCounter, register, type Counter } from '../../../../test/factories/desk.ts'
import { createAppointment } from '../../../../test/factories/scheduling.ts'
import { createPatient } from '../../../../test/factories/patients.ts'
import { startTestApp, type TestApp } from '../../../../test/harness.ts'
import { createPerson, nextPhone, type Person } from '../../../../test/people.ts'
import { messagingEnv, recordingGateways } from '../../../../test/told.ts'
import { bookWalkIn } from '@imeds/contracts/desk'
import { inTransaction } from '../../../platform/db/database.ts'
import { copyRegistrations, joinTies, pointTo } from '../merge/merge.repository.ts'
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

describe('a consent that a code was', () => {
  const placesOf = (id: string, as: Person) => test.call(listPatientPlaces, { params: { id } }, { as })
  const withdraw = (id: string, as: Person) => test.call(withdrawPatientLink, { params: { id } }, { as })
  /** Somebody who signs in, whom the desk here took over. */
  async function createLinked() {
    const person = await createPerson(test)
    const birthDate = '1981-01-31'
    const patient = await createPatient(test, { of: person, row: { birth_date: birthDate } })
    const { answer } = await link(person.phone, birthDate)
    const [place] = (await placesOf(patient.id, person)).reply().items
    return { person, birthDate, patient, number: answer.reply().patientNumber, linkId: place?.linkId ?? '' }
  }
  const seenHere = (id: string) =>
    test.call(getDeskPatient, { params: { id }, query: { facilityId: here.facilityId } }, { as: here.desk })

  it('is withdrawn by whoever gave it: the desk finds nobody any more', async () => {
    const { person, patient, linkId, number } = await createLinked()
    expect((await placesOf(patient.id, person)).reply().items).toEqual([
      {
        facility: { id: here.facilityId, name: expect.any(String) },
        patientNumber: number,
        since: expect.any(String),
        linkId: expect.any(String),
        abilities: { withdraw: true },
      },
    ])
    expect((await withdraw(linkId, person)).reply()).toEqual({ done: true })
    expect((await seenHere(patient.id)).status).toBe(404)
    expect((await placesOf(patient.id, person)).reply().items).toEqual([])
    expect((await withdraw(linkId, person)).problem().code).toBe('link_not_found')
  })

  it('is withdrawn at the desk, and the number is theirs again when they come back', async () => {
    const { person, patient, birthDate, linkId, number } = await createLinked()
    expect((await withdraw(linkId, here.desk)).status).toBe(200)
    await register(test, here)
    expect((await link(person.phone, birthDate)).answer.reply()).toMatchObject({
      id: patient.id,
      patientNumber: number,
    })
  })

  it('stays while a visit is ahead', async () => {
    const { person, patient, linkId } = await createLinked()
    const visit = await createAppointment(test, {
      practitioner: here.meera,
      patient,
      bookedBy: here.desk,
      startsAt: '2026-12-08T10:00:00Z',
    })
    const refused = await withdraw(linkId, person)
    expect([refused.status, refused.problem().code]).toEqual([409, 'link_in_use'])
    expect((await placesOf(patient.id, person)).reply().items).toMatchObject([
      { abilities: { withdraw: false } },
    ])
    await test.deps.db
      .updateTable('appointment')
      .set({ status: 'cancelled', cancelled_as: 'patient' })
      .where('id', '=', visit.id)
      .execute()
    expect((await withdraw(linkId, person)).status).toBe(200)
  })

  it('stays while a bill is open', async () => {
    const { person, patient, linkId } = await createLinked()
    const bill = await createBill(test, { facilityId: here.facilityId, patientId: patient.id })
    expect((await withdraw(linkId, person)).problem().code).toBe('link_in_use')
    await payAtCounter(test, bill, here.desk)
    expect((await withdraw(linkId, person)).status).toBe(200)
  })

  it('is told from having come: who walked in stays on the books', async () => {
    const person = await createPerson(test)
    const known = await register(test, here, { phone: person.phone, birthDate: '1977-07-17' })
    await link(person.phone, '1977-07-17')
    expect((await placesOf(known.id, here.desk)).reply().items).toMatchObject([
      { linkId: null, abilities: { withdraw: false } },
    ])
  })

  it('is nobody else’s to withdraw, and a desk learns of no other place', async () => {
    const { person, patient, linkId } = await createLinked()
    const stranger = await createPerson(test)
    expect((await withdraw(linkId, stranger)).status).toBe(404)
    expect((await withdraw(linkId, elsewhere.desk)).status).toBe(404)
    expect((await withdraw(linkId, await createPerson(test, { role: 'admin' }))).status).toBe(403)
    await test.deps.db
      .insertInto('patient_registration')
      .values({ patient_id: patient.id, facility_id: elsewhere.facilityId })
      .execute()
    expect((await placesOf(patient.id, person)).reply().items).toHaveLength(2)
    expect((await placesOf(patient.id, elsewhere.desk)).reply().items).toMatchObject([
      { facility: { id: elsewhere.facilityId }, linkId: null },
    ])
    // What the other desk sees of the patient is its own: the consent here is not its to end.
    expect((await withdraw(linkId, elsewhere.desk)).status).toBe(404)
  })

  it('of a row that was merged meanwhile ends under the one that was kept', async () => {
    const { person, patient, linkId } = await createLinked()
    const kept = await register(test, elsewhere, { name: 'Kept' })
    const [merge] = await test.deps.db
      .insertInto('patient_merge')
      .values({
        kept_id: kept.id,
        merged_id: patient.id,
        reason: 'The same',
        merged_by: here.desk.userId,
        merged_at: test.clock.now(),
      })
      .returningAll()
      .execute()
    await inTransaction(test.deps.db, async (tx) => {
      await copyRegistrations(tx, merge!)
      await joinTies(tx, merge!)
      await pointTo(tx, patient.id, kept.id)
    })
    expect((await seenHere(kept.id)).status).toBe(200)
    expect((await withdraw(linkId, person)).status).toBe(200)
    expect((await seenHere(kept.id)).status).toBe(404)
  })

  it('and a walk-in in the same second: one of them comes first, and nothing hangs in the air', async () => {
    const { person, patient, linkId } = await createLinked()
    const body = {
      patientId: patient.id,
      practitionerId: here.meera.practitionerId,
      facilityId: here.facilityId,
    }
    const [ended, came] = await Promise.all([
      withdraw(linkId, person),
      test.call(bookWalkIn, { body }, { as: here.desk }),
    ])
    expect([200, 409]).toContain(ended.status)
    // Who came is on the books, whichever was first; and who could not come is not.
    expect((await seenHere(patient.id)).status).toBe(came.status === 201 ? 200 : 404)
  })
})
