import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { admitPatient, getEncounterOfAppointment } from '@imeds/contracts/consultation'
import type { NotificationKind } from '@imeds/contracts/notifications'
import { checkIn, getAppointment, markNoShow } from '@imeds/contracts/scheduling'
import { readBill } from '../../../../test/factories/billing.ts'
import { createPatient } from '../../../../test/factories/patients.ts'
import { createPractitioner } from '../../../../test/factories/practitioners.ts'
import {
  bookPaid,
  createAppointment,
  createBookingScene,
  hold,
  india,
  type BookingScene,
} from '../../../../test/factories/scheduling.ts'
import { testNow } from '../../../../test/harness.ts'
import { createPerson } from '../../../../test/people.ts'
import { startPaidTestApp, type PaidTestApp } from '../../../../test/razorpay.ts'
import { checkBooks } from '../../billing/index.ts'
import { closeMissedVisits } from './close-missed-visits.ts'

let test: PaidTestApp
beforeAll(async () => {
  test = await startPaidTestApp()
})
afterAll(() => test.close())

const at = async <Result>(time: string, work: () => Promise<Result>): Promise<Result> => {
  try {
    test.clock.set(time)
    return await work()
  } finally {
    test.clock.set(testNow)
  }
}
/** A visit from 09:00 to 09:15, paid. */
const paidVisit = async () => {
  const scene = await createBookingScene(test)
  return { scene, ...(await bookPaid(test, scene)) }
}
const arrive = (id: string, { asha }: BookingScene) =>
  at(india('08:50'), async () => (await test.call(checkIn, { params: { id } }, { as: asha })).reply())
const statusOf = async (id: string, { asha }: BookingScene) =>
  (await test.call(getAppointment, { params: { id } }, { as: asha })).reply().status
const sweepAt = (time: string) => at(time, () => closeMissedVisits(test.deps))
const refunded = async (billId: string) => {
  const rows = await test.deps.db
    .selectFrom('refund')
    .select('amount_paise')
    .where('bill_id', '=', billId)
    .execute()
  return rows.map(({ amount_paise }) => amount_paise)
}
const told = async (kind: NotificationKind, subjectId: string) => {
  await test.settleDown()
  const rows = await test.deps.db
    .selectFrom('notification')
    .select('user_id')
    .where('subject_id', '=', subjectId)
    .where('kind', '=', kind)
    .execute()
  return rows.map(({ user_id }) => user_id)
}
const encounterOf = (id: string, { meera }: BookingScene) =>
  test.call(getEncounterOfAppointment, { params: { id } }, { as: meera })

describe('a visit that nobody ended', () => {
  it('is missed by the practice when the patient was there: all goes back, both are told, the room closes', async () => {
    const { scene, appointmentId, billId } = await paidVisit()
    await arrive(appointmentId, scene)
    await sweepAt(india('21:00'))
    expect(await statusOf(appointmentId, scene)).toBe('arrived')
    await sweepAt(india('21:30'))
    expect(await statusOf(appointmentId, scene)).toBe('unattended')
    expect(await refunded(billId)).toEqual([50_000])
    const people = await told('appointment_unattended', appointmentId)
    expect(people.toSorted()).toEqual([scene.asha.userId, scene.meera.userId].toSorted())
    expect((await encounterOf(appointmentId, scene)).reply()).toMatchObject({
      status: 'cancelled',
      waiting: null,
      abilities: { admit: false, chat: false, correctNote: false, prescribe: false },
    })
    expect(await checkBooks(test.deps.db)).toEqual([])
  })

  it('is missed by the patient who never checked in: nothing goes back', async () => {
    const { scene, appointmentId, billId } = await paidVisit()
    await sweepAt(india('21:30'))
    expect(await statusOf(appointmentId, scene)).toBe('no_show')
    expect(await refunded(billId)).toEqual([])
    expect(await told('appointment_missed', appointmentId)).toEqual([scene.asha.userId])
  })

  it('is decided sooner at a distance, where nobody can come in any more', async () => {
    const scene = await createBookingScene(test)
    const { id } = await createAppointment(test, {
      practitioner: scene.meera,
      patient: scene.patient,
      bookedBy: scene.asha,
      startsAt: india('09:00'),
      row: { mode: 'video', status: 'arrived' },
    })
    await sweepAt(india('13:29'))
    expect(await statusOf(id, scene)).toBe('arrived')
    await sweepAt(india('13:30'))
    expect(await statusOf(id, scene)).toBe('unattended')
  })

  it('owes the desk nothing any more', async () => {
    const meera = await createPractitioner(test, { hours: 'weekdays' })
    const { facilityId } = meera
    const desk = await createPerson(test, { role: 'front_desk', facilityId })
    const asha = await createPerson(test)
    const scene = { meera, asha, patient: await createPatient(test, { of: asha, facilityId }) }
    const { id, bill } = (await hold(test, scene, { payment: 'at_desk' }, { as: desk })).reply()
    await sweepAt(india('21:30'))
    expect(await statusOf(id, scene)).toBe('no_show')
    expect((await readBill(test, bill!.id)).status).toBe('cancelled')
  })
})

describe('a patient who checked in and left', () => {
  it('is marked by the practice, and nobody waits for them any more', async () => {
    const { scene, appointmentId, billId } = await paidVisit()
    await arrive(appointmentId, scene)
    await at(india('09:20'), async () => {
      const answer = await test.call(markNoShow, { params: { id: appointmentId } }, { as: scene.meera })
      expect(answer.reply()).toMatchObject({ status: 'no_show', abilities: { canMarkNoShow: false } })
    })
    expect(await refunded(billId)).toEqual([])
    expect((await encounterOf(appointmentId, scene)).reply().status).toBe('cancelled')
  })
})

describe('at the same moment', () => {
  it('a practitioner lets the patient in or the sweep ends the visit, never both', async () => {
    for (let round = 0; round < 12; round++) {
      const { scene, appointmentId, billId } = await paidVisit()
      await arrive(appointmentId, scene)
      const { id } = (await encounterOf(appointmentId, scene)).reply()
      const admit = () => test.call(admitPatient, { params: { id } }, { as: scene.meera })
      const sweep = () => closeMissedVisits(test.deps)
      const answer = await at(india('21:30'), async () => {
        if (round % 2) return (await Promise.all([admit(), sweep()]))[0]
        return (await Promise.all([sweep(), admit()]))[1]
      })
      const found = {
        answer: answer.status === 200 ? 'in' : answer.problem().code,
        appointment: await statusOf(appointmentId, scene),
        encounter: (await encounterOf(appointmentId, scene)).reply().status,
        refunded: await refunded(billId),
      }
      expect([
        { answer: 'in', appointment: 'in_progress', encounter: 'in_progress', refunded: [] },
        {
          answer: 'encounter_not_waiting',
          appointment: 'unattended',
          encounter: 'cancelled',
          refunded: [50_000],
        },
      ]).toContainEqual(found)
    }
  })

  it('several sweepers end it once and pay it back once', async () => {
    const { scene, appointmentId, billId } = await paidVisit()
    await arrive(appointmentId, scene)
    await at(india('21:30'), async () => {
      await Promise.all(Array.from({ length: 4 }, () => closeMissedVisits(test.deps)))
    })
    expect(await statusOf(appointmentId, scene)).toBe('unattended')
    expect(await refunded(billId)).toEqual([50_000])
    const history = await test.deps.db
      .selectFrom('appointment_history')
      .select(['change', 'changed_by'])
      .where('appointment_id', '=', appointmentId)
      .where('change', '=', 'leave_unattended')
      .execute()
    expect(history).toEqual([{ change: 'leave_unattended', changed_by: null }])
  })
})

describe('the schema', () => {
  it('lets nothing begin again that is over', async () => {
    const scene = await createBookingScene(test)
    const { id } = await createAppointment(test, {
      practitioner: scene.meera,
      patient: scene.patient,
      bookedBy: scene.asha,
      startsAt: india('09:00'),
      row: { status: 'no_show' },
    })
    for (const status of ['booked', 'arrived', 'in_progress', 'unattended'] as const)
      await expect(
        test.deps.db.updateTable('appointment').set({ status }).where('id', '=', id).execute(),
      ).rejects.toMatchObject({ constraint: 'appointment_status_follows' })
  })
})
