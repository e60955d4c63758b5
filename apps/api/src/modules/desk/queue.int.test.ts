import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  bookWalkIn,
  callNext,
  changeToken,
  getAppointmentToken,
  listQueues,
  printToken,
  setRoom,
  type TokenChange,
  type TokenStatus,
} from '@imeds/contracts/desk'
import { cancelAppointment, checkIn, getAppointment, setPractitionerDelay } from '@imeds/contracts/scheduling'
import { createCounter, queueOf, register, walkIn, type Counter } from '../../../test/factories/desk.ts'
import { createBooker, createAppointment, india } from '../../../test/factories/scheduling.ts'
import { startTestApp, testNow, type TestApp } from '../../../test/harness.ts'
import { pdfText } from '../../../test/pdf-text.ts'
import { createPerson } from '../../../test/people.ts'

const today = '2026-12-07'
let test: TestApp
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())

const at = async (time: string, work: () => Promise<void>) => {
  test.clock.set(time)
  try {
    await work()
  } finally {
    test.clock.set(testNow)
  }
}
const change = (counter: Counter, id: string, from: TokenStatus, wish: TokenChange) =>
  test.call(changeToken, { params: { id }, body: { change: wish, from } }, { as: counter.desk })
const next = ({ desk, facilityId, meera }: Counter, expected: string) =>
  test.call(callNext, { params: { facilityId, id: meera.practitionerId }, body: { expected } }, { as: desk })

describe('a walk-in', () => {
  it('is booked into the running time, unpaid, checked in, and has the first token', async () => {
    const counter = await createCounter(test)
    const { appointment, token } = await walkIn(test, counter)
    expect(appointment).toMatchObject({
      status: 'arrived',
      payment: 'at_desk',
      startsAt: india('09:00', today),
      bill: { status: 'open', totalPaise: 50_000 },
    })
    expect(token).toMatchObject({ label: 'A-1', status: 'waiting', expectation: { position: 1 } })
    const second = await walkIn(test, counter)
    expect(second.appointment.startsAt).toBe(india('09:30', today))
    expect(second.token.label).toBe('A-2')
  })

  it('gets the next time when half of the running one is over', async () => {
    const counter = await createCounter(test)
    await at(india('09:16', today), async () => {
      expect((await walkIn(test, counter)).appointment.startsAt).toBe(india('09:30', today))
    })
  })

  it('is refused when the day is full, and when another desk’s patient or practitioner is meant', async () => {
    const counter = await createCounter(test)
    await at(india('11:50', today), async () => {
      const { id } = await register(test, counter)
      const body = {
        patientId: id,
        practitionerId: counter.meera.practitionerId,
        facilityId: counter.facilityId,
      }
      const full = await test.call(bookWalkIn, { body }, { as: counter.desk })
      expect([full.status, full.problem().code]).toEqual([409, 'full_today'])
      const other = await createCounter(test)
      const strange = await test.call(bookWalkIn, { body }, { as: other.desk })
      expect([strange.status, strange.problem().code]).toEqual([404, 'patient_not_found'])
    })
  })

  it('of two desks at the same second get times and tokens of their own', async () => {
    const counter = await createCounter(test)
    const other = {
      ...counter,
      desk: await createPerson(test, { role: 'front_desk', facilityId: counter.facilityId }),
    }
    const made = await Promise.all(
      Array.from({ length: 6 }, (_, index) => walkIn(test, index % 2 ? counter : other)),
    )
    expect(made.map(({ token }) => token.number).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6])
    expect(new Set(made.map(({ appointment }) => appointment.startsAt)).size).toBe(6)
  })
})

describe('a token', () => {
  it('is given at check-in, once, however many desks check in', async () => {
    const counter = await createCounter(test)
    const { asha, patient } = await createBooker(test)
    const { id } = await createAppointment(test, {
      practitioner: counter.meera,
      patient,
      bookedBy: asha,
      startsAt: india('10:00', today),
    })
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => test.call(checkIn, { params: { id } }, { as: counter.desk })),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const { tokens } = await queueOf(test, counter)
    expect(tokens.map(({ label, appointmentId }) => [label, appointmentId])).toEqual([['A-1', id]])
    const own = (await test.call(getAppointmentToken, { params: { id } }, { as: asha })).reply()
    expect(own).toMatchObject({
      token: { label: 'A-1', expectation: { position: 1, expectedAt: india('10:00', today) } },
    })
  })

  it('goes from waiting over called to done, and the visit with it', async () => {
    const counter = await createCounter(test)
    const { appointment, token } = await walkIn(test, counter)
    expect((await next(counter, token.id)).reply().status).toBe('called')
    expect((await change(counter, token.id, 'called', 'start')).reply().status).toBe('in_consultation')
    const running = await test.call(getAppointment, { params: { id: appointment.id } }, { as: counter.desk })
    expect(running.reply().status).toBe('in_progress')
    expect((await change(counter, token.id, 'in_consultation', 'finish')).reply().status).toBe('done')
    const over = await test.call(getAppointment, { params: { id: appointment.id } }, { as: counter.desk })
    expect(over.reply().status).toBe('fulfilled')
    const again = await change(counter, token.id, 'done', 'call')
    expect([again.status, again.problem().code]).toEqual([409, 'wrong_status'])
  })

  it('is skipped, comes back, and ends with its visit', async () => {
    const counter = await createCounter(test)
    const [first, second] = [await walkIn(test, counter), await walkIn(test, counter)]
    await change(counter, first.token.id, 'waiting', 'skip')
    expect((await queueOf(test, counter)).tokens.map(({ label, status }) => [label, status])).toEqual([
      ['A-2', 'waiting'],
      ['A-1', 'skipped'],
    ])
    await change(counter, first.token.id, 'skipped', 'return')
    expect((await queueOf(test, counter)).tokens[0]?.label).toBe('A-1')
    await test.call(
      cancelAppointment,
      { params: { id: second.appointment.id }, body: {} },
      { as: counter.desk },
    )
    expect((await queueOf(test, counter)).tokens[1]).toMatchObject({ label: 'A-2', status: 'cancelled' })
  })

  it('is called by one of two desks; the other is told to look again', async () => {
    const counter = await createCounter(test)
    const [first, second] = [await walkIn(test, counter), await walkIn(test, counter)]
    const answers = await Promise.all([next(counter, first.token.id), next(counter, first.token.id)])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)?.problem().code).toBe('queue_changed')
    expect((await next(counter, second.token.id)).reply().label).toBe('A-2')
    const stale = await change(counter, first.token.id, 'waiting', 'skip')
    expect([stale.status, stale.problem().code]).toEqual([409, 'queue_changed'])
  })

  it('keeps its number in the database, without gaps and for good', async () => {
    const counter = await createCounter(test)
    const { token } = await walkIn(test, counter)
    const { db } = test.deps
    await expect(
      db.updateTable('queue_token').set({ number: 9 }).where('id', '=', token.id).execute(),
    ).rejects.toThrow('keeps its number')
    await expect(db.deleteFrom('queue_token').where('id', '=', token.id).execute()).rejects.toThrow(
      'keeps its number',
    )
  })

  it('is printed without a name', async () => {
    const counter = await createCounter(test)
    const { token } = await walkIn(test, counter)
    const answer = await test.call(printToken, { params: { id: token.id } }, { as: counter.desk })
    expect(answer.raw.headers['content-type']).toBe('application/pdf')
    const text = pdfText(answer.raw.rawPayload)
    expect(text).toContain('A-1')
    expect(text).not.toContain(token.patient.name)
  })

  it('is ended in the room where the practitioner began it there', async () => {
    const counter = await createCounter(test)
    const { token } = await walkIn(test, counter)
    const begun = await test.call(
      changeToken,
      { params: { id: token.id }, body: { change: 'start', from: 'waiting' } },
      { as: counter.meera },
    )
    expect(begun.reply().status).toBe('in_consultation')
    const answer = await change(counter, token.id, 'in_consultation', 'finish')
    expect([answer.status, answer.problem().code]).toEqual([409, 'practitioner_conducts'])
  })
})

describe('a queue', () => {
  it('shows a desk its facility, a practitioner only the own', async () => {
    const counter = await createCounter(test)
    const other = await createCounter(test)
    const ask = (as: Counter['desk']) => test.call(listQueues, { params: { id: counter.facilityId } }, { as })
    expect((await ask(counter.desk)).reply().queues).toHaveLength(1)
    expect((await ask(counter.meera)).reply().queues).toHaveLength(1)
    expect((await ask(other.desk)).problem().code).toBe('facility_not_found')
    expect((await ask(other.meera)).problem().code).toBe('facility_not_found')
  })

  it('moves with the delay that the practice says, and calls to a room', async () => {
    const counter = await createCounter(test)
    const { token } = await walkIn(test, counter)
    const said = await test.call(
      setPractitionerDelay,
      { params: { id: counter.meera.practitionerId }, body: { facilityId: counter.facilityId, minutes: 40 } },
      { as: counter.desk },
    )
    expect(said.reply()).toMatchObject({ minutes: 40, day: today })
    await test.call(
      setRoom,
      {
        params: { facilityId: counter.facilityId, id: counter.meera.practitionerId },
        body: { room: 'Room 3' },
      },
      { as: counter.desk },
    )
    expect(await queueOf(test, counter)).toMatchObject({
      delayMinutes: 40,
      room: 'Room 3',
      tokens: [{ id: token.id, expectation: { delayMinutes: 40, expectedAt: india('09:40', today) } }],
    })
  })
})
