import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appointmentHeld } from '@imeds/contracts/scheduling'
import { createPractitioner, type TestPractitioner } from '../../../../test/factories/practitioners.ts'
import { createBooker, india, type Booker } from '../../../../test/factories/scheduling.ts'
import { startTestApp, type TestApp } from '../../../../test/harness.ts'
import { openRace, type Race } from '../../../../test/race.ts'
import { afterCommit } from '../../../platform/events/events.ts'

let test: TestApp
let race: Race
const told: string[] = []
const heard = afterCommit(appointmentHeld, 'test.heard', async (_deps, { appointmentId }) => {
  told.push(appointmentId)
})
beforeAll(async () => {
  test = await startTestApp({ extraModules: [{ name: 'listener', subscribers: [heard] }] })
  race = await openRace(test)
})
afterAll(async () => {
  race.close()
  await test.close()
})

const book = ({ asha, patient }: Booker, meera: TestPractitioner, startsAt: string) =>
  race.post(
    '/api/v1/appointments',
    {
      patientId: patient.id,
      practitionerId: meera.practitionerId,
      facilityId: meera.facilityId,
      mode: 'in_person',
      startsAt,
    },
    asha.token,
  )

const slotTimes = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(india('09:00')) + index * 15 * 60_000).toISOString(),
  )

describe('800 requests for 20 slots', () => {
  it('create exactly 20 appointments, with as many bills and events; all others hear that the slot is taken', async () => {
    const meera = await createPractitioner(test, {
      offerings: [{ slot_minutes: 15 }],
      hours: [{ weekday: 2, starts_at: '09:00', ends_at: '14:00' }],
    })
    const slots = slotTimes(20)
    const racers = await Promise.all(Array.from({ length: 800 }, () => createBooker(test)))
    const answers = await Promise.all(
      racers.map((racer, index) => book(racer, meera, slots[index % slots.length]!)),
    )

    const tally = Map.groupBy(answers, ({ status, code }) => `${status} ${code}`.trim())
    expect(Object.fromEntries([...tally].map(([key, all]) => [key, all.length]))).toEqual({
      '201': 20,
      '409 slot_taken': 780,
    })

    const created = answers.filter(({ status }) => status === 201).map(({ id }) => id)
    const { db } = test.deps
    const rows = await db
      .selectFrom('appointment')
      .select(['id', 'status', 'starts_at'])
      .where('practitioner_id', '=', meera.practitionerId)
      .orderBy('starts_at')
      .execute()
    expect(rows.map((row) => row.starts_at.toISOString())).toEqual(slots)
    expect(new Set(rows.map((row) => row.status))).toEqual(new Set(['held']))
    expect(rows.map((row) => row.id).toSorted()).toEqual(created.toSorted())

    const bills = await db.selectFrom('bill').select(['subject_id', 'status', 'total_paise']).execute()
    expect(bills.map((bill) => bill.subject_id).toSorted()).toEqual(created.toSorted())
    expect(new Set(bills.map((bill) => `${bill.status} ${bill.total_paise}`))).toEqual(
      new Set(['open 50000']),
    )

    await test.drain()
    expect(told.toSorted()).toEqual(created.toSorted())
    const history = await db.selectFrom('appointment_history').select(['appointment_id', 'change']).execute()
    expect(history.map((row) => row.appointment_id).toSorted()).toEqual(created.toSorted())
    const { rows: jobs } = await test.pool.query<{ key: string }>(
      `select key from graphile_worker.jobs where key like 'expire_hold:%'`,
    )
    expect(jobs.map(({ key }) => key.slice('expire_hold:'.length)).toSorted()).toEqual(created.toSorted())
  })
})
