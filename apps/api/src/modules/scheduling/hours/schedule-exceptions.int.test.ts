import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addScheduleException,
  listFreeSlots,
  listScheduleExceptions,
  removeScheduleException,
} from '@imeds/contracts/scheduling'
import { createFacility } from '../../../../test/factories/facilities.ts'
import { createPractitioner } from '../../../../test/factories/practitioners.ts'
import {
  bookPaid,
  createAppointment,
  createBooker,
  createBookingScene,
  hold,
  india,
  type BookingScene,
} from '../../../../test/factories/scheduling.ts'
import { createPerson, type Person } from '../../../../test/people.ts'
import { startPaidTestApp, type PaidTestApp } from '../../../../test/razorpay.ts'
import { newId } from '../../../platform/ids.ts'

let test: PaidTestApp
beforeAll(async () => {
  test = await startPaidTestApp()
})
afterAll(() => test.close())

const dayOff = {
  kind: 'leave' as 'leave' | 'block' | 'opening',
  facilityId: null as string | null,
  mode: null as 'in_person' | 'video' | null,
  startsAt: india('00:00'),
  endsAt: india('00:00', '2026-12-09'),
  reason: null as string | null,
}
type Change = Partial<typeof dayOff> & { cancelAffected?: boolean }
const add = ({ meera }: Pick<BookingScene, 'meera'>, change: Change = {}, as: Person = meera) =>
  test.call(
    addScheduleException,
    { params: { id: meera.practitionerId }, body: { ...dayOff, ...change } },
    { as },
  )
const list = ({ meera }: Pick<BookingScene, 'meera'>, as: Person = meera) =>
  test.call(
    listScheduleExceptions,
    {
      params: { id: meera.practitionerId },
      query: { from: india('00:00', '2026-12-01'), to: india('00:00', '2027-01-01') },
    },
    { as },
  )
const remove = (id: string, as: Person) => test.call(removeScheduleException, { params: { id } }, { as })
const freeTimes = async ({ meera: { practitionerId, facilityId } }: Pick<BookingScene, 'meera'>) => {
  const query = { facilityId, mode: 'in_person' as const, from: '2026-12-08', days: 1 }
  const reply = (await test.call(listFreeSlots, { params: { id: practitionerId }, query })).reply()
  return reply.days.flatMap(({ slots }) => slots.map(({ startsAt }) => startsAt))
}
const statusOf = async (id: string) =>
  (
    await test.deps.db
      .selectFrom('appointment')
      .select('status')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).status

describe('leave, blocked time and openings', () => {
  it('change the free slots, are listed, and can be taken back', async () => {
    const scene = { meera: await createPractitioner(test, { hours: 'weekdays' }) }
    const leave = (await add(scene, { reason: 'Conference' })).reply()
    expect(leave).toMatchObject({
      exception: {
        kind: 'leave',
        practitionerId: scene.meera.practitionerId,
        reason: 'Conference',
        startsAt: india('00:00'),
      },
      cancelledAppointmentIds: [],
    })
    expect(await freeTimes(scene)).toEqual([])
    expect((await list(scene)).reply().items).toEqual([leave.exception])
    expect((await remove(leave.exception.id, scene.meera)).reply()).toEqual({ done: true })
    expect(await freeTimes(scene)).toHaveLength(6)

    const { facilityId } = scene.meera
    await add(scene, { kind: 'block', startsAt: india('09:00'), endsAt: india('11:30') })
    await add(scene, {
      kind: 'opening',
      facilityId,
      mode: 'in_person',
      startsAt: india('18:00'),
      endsAt: india('19:00'),
    })
    expect(await freeTimes(scene)).toEqual([india('11:30'), india('18:00'), india('18:30')])
  })

  it('of openings can be booked', async () => {
    const scene = await createBookingScene(test)
    const { facilityId } = scene.meera
    const wish = { startsAt: india('10:00', '2026-12-12') }
    expect((await hold(test, scene, wish)).problem().code).toBe('slot_not_offered')
    await add(scene, {
      kind: 'opening',
      facilityId,
      mode: 'in_person',
      startsAt: india('10:00', '2026-12-12'),
      endsAt: india('11:00', '2026-12-12'),
    })
    expect((await hold(test, scene, wish)).status).toBe(201)
  })
})

describe('leave over appointments', () => {
  const busyDay = async () => {
    const scene = await createBookingScene(test)
    const paid = await bookPaid(test, scene)
    const rival = { ...scene, ...(await createBooker(test)) }
    const held = (await hold(test, rival, { startsAt: india('10:00') })).reply()
    const next = await createAppointment(test, {
      practitioner: scene.meera,
      patient: scene.patient,
      bookedBy: scene.asha,
      startsAt: india('09:00', '2026-12-09'),
    })
    return { scene, paid, held, next }
  }

  it('first says whom it hits, and changes nothing', async () => {
    const { scene, paid, held } = await busyDay()
    const answer = await add(scene)
    expect(answer.status).toBe(409)
    expect(answer.problem()).toMatchObject({
      code: 'appointments_affected',
      data: {
        appointments: [
          { id: paid.appointmentId, status: 'booked', startsAt: india('09:00'), patientName: 'Asha Rao' },
          { id: held.id, status: 'held', startsAt: india('10:00') },
        ],
      },
    })
    expect((await list(scene)).reply().items).toEqual([])
    expect([await statusOf(paid.appointmentId), await statusOf(held.id)]).toEqual(['booked', 'held'])
  })

  it('then cancels them with everything paid back, lets holds go, and leaves other days alone', async () => {
    const { scene, paid, held, next } = await busyDay()
    const reply = (await add(scene, { cancelAffected: true, reason: 'Ill' })).reply()
    expect(reply.cancelledAppointmentIds.toSorted()).toEqual([paid.appointmentId, held.id].toSorted())
    await test.settleDown()
    const rows = await test.deps.db
      .selectFrom('appointment')
      .select(['id', 'status', 'cancelled_as', 'cancel_reason'])
      .where('practitioner_id', '=', scene.meera.practitionerId)
      .execute()
    expect(Object.fromEntries(rows.map(({ id, ...row }) => [id, row]))).toEqual({
      [paid.appointmentId]: { status: 'cancelled', cancelled_as: 'practitioner', cancel_reason: 'Ill' },
      [held.id]: { status: 'expired', cancelled_as: null, cancel_reason: null },
      [next.id]: { status: 'booked', cancelled_as: null, cancel_reason: null },
    })
    const refunds = await test.deps.db
      .selectFrom('refund')
      .select(['bill_id', 'amount_paise'])
      .where('bill_id', '=', paid.billId)
      .execute()
    expect(refunds).toEqual([{ bill_id: paid.billId, amount_paise: 50_000 }])
    const bill = await test.deps.db
      .selectFrom('bill')
      .select('status')
      .where('subject_id', '=', held.id)
      .executeTakeFirst()
    expect(bill?.status).toBe('cancelled')
  })

  it('in one mode or at one place hits only what is there', async () => {
    const { scene } = await busyDay()
    expect((await add(scene, { mode: 'video' })).status).toBe(201)
    expect((await add(scene, { facilityId: scene.meera.facilityId })).problem().code).toBe(
      'appointments_affected',
    )
  })

  it('races a booking: it is either refused the slot, or seen by the leave', async () => {
    for (let round = 0; round < 5; round++) {
      const scene = await createBookingScene(test, { offerings: [{ fee_paise: 0 }] })
      const [leave, booking] = await Promise.all([add(scene, { cancelAffected: true }), hold(test, scene)])
      const booked = booking.status === 201 ? [booking.reply().id] : []
      const outcome = booked[0] ? await statusOf(booked[0]) : booking.problem().code
      expect(['cancelled', 'slot_not_offered']).toContain(outcome)
      expect(leave.reply().cancelledAppointmentIds).toEqual(booked)
    }
  })

  it('sent twice with one key is added once', async () => {
    const scene = await createBookingScene(test)
    const key = newId()
    const send = () =>
      test.call(
        addScheduleException,
        { params: { id: scene.meera.practitionerId }, body: dayOff },
        { as: scene.meera, key },
      )
    const [first, second] = [(await send()).reply(), (await send()).reply()]
    expect(second).toEqual(first)
    expect((await list(scene)).reply().items).toHaveLength(1)
  })
})

describe('refused are', () => {
  it.each([
    ['body.endsAt', { endsAt: dayOff.startsAt }],
    ['body.endsAt', { startsAt: india('00:00', '2026-12-01'), endsAt: india('00:00', '2026-12-02') }],
    ['body.facilityId', { kind: 'opening' as const, mode: 'in_person' as const }],
  ])('exceptions with a bad %s, by name', async (path, change) => {
    const scene = { meera: await createPractitioner(test) }
    const answer = await add(scene, change)
    expect(answer.status).toBe(422)
    expect(answer.problem()).toMatchObject({ code: 'exception_not_valid', fields: [{ path }] })
  })

  it('openings in a mode that is not offered', async () => {
    const scene = { meera: await createPractitioner(test) }
    const opening = {
      kind: 'opening' as const,
      facilityId: scene.meera.facilityId,
      mode: 'video' as const,
      endsAt: india('12:00'),
    }
    expect((await add(scene, opening)).problem()).toMatchObject({
      code: 'mode_not_offered',
      fields: [{ path: 'body.mode' }],
    })
  })

  it('desks beyond their own facility, patients, and other practitioners', async () => {
    const scene = await createBookingScene(test)
    const { facilityId } = scene.meera
    const desk = await createPerson(test, { role: 'front_desk', facilityId })
    expect((await add(scene, {}, desk)).problem()).toMatchObject({
      code: 'exception_not_valid',
      fields: [{ path: 'body.facilityId' }],
    })
    const here = (await add(scene, { facilityId }, desk)).reply().exception
    const everywhere = (await add(scene, { kind: 'block' })).reply().exception
    const { items } = (await list(scene, desk)).reply()
    expect(items.map(({ id }) => id).toSorted()).toEqual([here.id, everywhere.id].toSorted())
    // A leave from everywhere is the practitioner's own.
    expect((await remove(everywhere.id, desk)).status).toBe(404)

    const far = await createPerson(test, { role: 'front_desk', facilityId: (await createFacility(test)).id })
    const other = await createPractitioner(test)
    for (const person of [far, other]) {
      expect((await add(scene, {}, person)).problem().code).toBe('practitioner_not_found')
      expect((await list(scene, person)).problem().code).toBe('practitioner_not_found')
      expect([(await remove(here.id, person)).status, (await remove(newId(), person)).status]).toEqual([
        404, 404,
      ])
    }
    expect((await add(scene, {}, scene.asha)).status).toBe(403)
    expect((await list(scene, scene.asha)).status).toBe(403)
    expect((await remove(here.id, scene.asha)).status).toBe(403)
    expect((await remove(here.id, desk)).status).toBe(200)
  })
})
