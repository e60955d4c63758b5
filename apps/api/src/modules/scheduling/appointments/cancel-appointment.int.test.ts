import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getBill } from '@imeds/contracts/billing'
import {
  cancelAppointment,
  getAppointment,
  listFreeSlots,
  previewCancellation,
} from '@imeds/contracts/scheduling'
import {
  bookPaid,
  createAppointment,
  createBookingScene,
  hold,
  india,
  type BookingScene,
} from '../../../../test/factories/scheduling.ts'
import { testNow } from '../../../../test/harness.ts'
import { createPerson, type Person } from '../../../../test/people.ts'
import { startPaidTestApp, type PaidTestApp } from '../../../../test/razorpay.ts'
import { newId } from '../../../platform/ids.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import { checkBooks, refundForSubject } from '../../billing/index.ts'

let test: PaidTestApp
beforeAll(async () => {
  test = await startPaidTestApp()
})
afterAll(() => test.close())

const at = async (time: string, work: () => Promise<void>) => {
  try {
    test.clock.set(time)
    await work()
  } finally {
    test.clock.set(testNow)
  }
}
const cancel = (id: string, as: Person, reason?: string) =>
  test.call(cancelAppointment, { params: { id }, body: reason ? { reason } : {} }, { as })
const preview = (id: string, as: Person) => test.call(previewCancellation, { params: { id } }, { as })
const deskOf = ({ meera }: BookingScene) =>
  createPerson(test, { role: 'front_desk', facilityId: meera.facilityId })
const refunded = async (billId: string) =>
  (
    await test.deps.db.selectFrom('refund').select('amount_paise').where('bill_id', '=', billId).execute()
  ).map((refund) => refund.amount_paise)

describe('cancelling', () => {
  it.each([
    ['a day before', india('09:00', '2026-12-07'), 50_000],
    ['less than a day before', india('09:01', '2026-12-07'), 25_000],
    ['less than four hours before', india('08:00'), 0],
  ])(
    'by the patient %s gives back what the policy says, and says so before',
    async (_, time, refundPaise) => {
      const scene = await createBookingScene(test)
      const { appointmentId, billId } = await bookPaid(test, scene)
      await at(time, async () => {
        const percent = refundPaise / 500
        expect((await preview(appointmentId, scene.asha)).reply()).toEqual({
          paidPaise: 50_000,
          returnedPaise: 0,
          refundPaise,
          by: 'patient',
          percent,
          policyPercent: percent,
          returns: refundPaise ? [{ channel: 'gateway', amountPaise: refundPaise }] : [],
        })
        const reply = (await cancel(appointmentId, scene.asha, 'Feeling better')).reply()
        expect(reply).toMatchObject({
          refundPaise,
          appointment: { status: 'cancelled', cancelledBy: 'patient', cancelReason: 'Feeling better' },
        })
        await test.settleDown()
        expect(await refunded(billId)).toEqual(refundPaise ? [refundPaise] : [])
      })
      expect(await checkBooks(test.deps.db)).toEqual([])
    },
  )

  it.each(['practitioner', 'facility'] as const)(
    'by the %s gives everything back, however late',
    async (by) => {
      const scene = await createBookingScene(test)
      const { appointmentId, billId } = await bookPaid(test, scene)
      const person = by === 'practitioner' ? scene.meera : await deskOf(scene)
      await at(india('09:05'), async () => {
        const reply = (await cancel(appointmentId, person)).reply()
        expect(reply).toMatchObject({
          refundPaise: 50_000,
          appointment: { status: 'cancelled', cancelledBy: by },
        })
        await test.settleDown()
        expect(await refunded(billId)).toEqual([50_000])
        const bill = (await test.call(getBill, { params: { id: billId } }, { as: scene.asha })).reply()
        expect(bill.refunds).toMatchObject([
          { reason: `Cancelled by the ${by}`, reasonCode: 'cancelled', reasonParams: { by } },
        ])
      })
    },
  )

  it('goes by the policy of the day of booking', async () => {
    const scene = await createBookingScene(test)
    const { appointmentId } = await bookPaid(test, scene)
    await test.deps.db
      .updateTable('practitioner')
      .set({ refund_tiers: '[]', change_hours_before: 168 })
      .where('id', '=', scene.meera.practitionerId)
      .execute()
    const seen = (
      await test.call(getAppointment, { params: { id: appointmentId } }, { as: scene.asha })
    ).reply()
    expect(seen).toMatchObject({ abilities: { canReschedule: true } })
    expect((await preview(appointmentId, scene.asha)).reply()).toMatchObject({ refundPaise: 50_000 })
    expect((await cancel(appointmentId, scene.asha)).reply().refundPaise).toBe(50_000)
  })

  it('promises no more than is left after an earlier refund, and gives just that', async () => {
    const scene = await createBookingScene(test)
    const { appointmentId, billId } = await bookPaid(test, scene)
    await inTransaction(test.deps.db, (tx) =>
      refundForSubject(test.deps, tx, {
        subjectType: 'appointment',
        subjectId: appointmentId,
        percent: 70,
        reason: 'Kindness',
        requestedBy: null,
      }),
    )
    await test.settleDown()
    expect((await preview(appointmentId, scene.asha)).reply()).toMatchObject({
      returnedPaise: 35_000,
      refundPaise: 15_000,
      percent: 100,
      returns: [{ channel: 'gateway', amountPaise: 15_000 }],
    })
    expect((await cancel(appointmentId, scene.asha)).reply().refundPaise).toBe(15_000)
    expect((await refunded(billId)).toSorted((a, b) => a - b)).toEqual([15_000, 35_000])
  })

  it('promises nothing where it would be refused', async () => {
    const scene = await createBookingScene(test)
    const { appointmentId } = await bookPaid(test, scene)
    const other = await createBookingScene(test)
    expect((await preview(appointmentId, other.asha)).status).toBe(404)
    await at(india('09:05'), async () => {
      expect((await preview(appointmentId, scene.asha)).problem().code).toBe('too_late_to_change')
      expect((await preview(appointmentId, scene.meera)).reply()).toMatchObject({
        by: 'practitioner',
        refundPaise: 50_000,
      })
    })
    await cancel(appointmentId, scene.asha)
    expect((await preview(appointmentId, scene.asha)).problem().code).toBe('wrong_status')
  })

  it('frees the slot, and the patient for another', async () => {
    const scene = await createBookingScene(test, { offerings: [{ fee_paise: 0 }] })
    const { id } = (await hold(test, scene)).reply()
    await cancel(id, scene.asha)
    const { practitionerId, facilityId } = scene.meera
    const query = { facilityId, mode: 'in_person' as const, from: '2026-12-08', days: 1 }
    const slots = (await test.call(listFreeSlots, { params: { id: practitionerId }, query })).reply()
    expect(slots.days[0]?.slots).toHaveLength(6)
    expect((await hold(test, scene)).status).toBe(201)
  })

  it('happens once, when both sides click at once', async () => {
    const scene = await createBookingScene(test)
    const { appointmentId, billId } = await bookPaid(test, scene)
    const answers = await Promise.all([cancel(appointmentId, scene.asha), cancel(appointmentId, scene.meera)])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    await test.settleDown()
    expect(await refunded(billId)).toHaveLength(1)
  })
})

describe('cancelling is refused', () => {
  it.each(['held', 'in_progress', 'fulfilled', 'cancelled', 'no_show', 'expired'] as const)(
    'when %s',
    async (status) => {
      const scene = await createBookingScene(test)
      const { id } = await createAppointment(test, {
        practitioner: scene.meera,
        patient: scene.patient,
        bookedBy: scene.asha,
        startsAt: india('09:00'),
        row: { status },
      })
      const answer = await cancel(id, scene.asha)
      expect(answer.status).toBe(409)
      expect(answer.problem()).toMatchObject({ code: 'wrong_status', data: { status } })
    },
  )

  it('to the patient from the start on', async () => {
    const scene = await createBookingScene(test)
    const { appointmentId } = await bookPaid(test, scene)
    await at(india('09:00'), async () => {
      const answer = await cancel(appointmentId, scene.asha)
      expect([answer.status, answer.problem().code]).toEqual([409, 'too_late_to_change'])
    })
  })

  it('to strangers, like of one that does not exist, and to roles that change nothing', async () => {
    const scene = await createBookingScene(test, { offerings: [{ fee_paise: 0 }] })
    const { id } = (await hold(test, scene)).reply()
    const other = await createBookingScene(test)
    for (const person of [other.asha, other.meera, await deskOf(other)])
      expect([(await cancel(id, person)).status, (await cancel(newId(), person)).status]).toEqual([404, 404])
    const lab = await createPerson(test, { role: 'lab_operator', facilityId: scene.meera.facilityId })
    expect((await cancel(id, lab)).status).toBe(403)
    const bad = await test.call(
      cancelAppointment,
      { params: { id }, body: { reason: '' } },
      { as: scene.asha },
    )
    expect(bad.problem()).toMatchObject({ code: 'invalid_request', fields: [{ path: 'body.reason' }] })
  })
})
