import * as contract from '@imeds/contracts/notifications'
import { appointmentBooked, appointmentCancelled } from '@imeds/contracts/scheduling'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createBookedVisit, type BookedVisit } from '../../../test/factories/notifications.ts'
import { startTestApp, type TestApp } from '../../../test/harness.ts'
import { createPerson } from '../../../test/people.ts'
import { announce } from '../../../test/told.ts'
import { newId } from '../../platform/ids.ts'

let test: TestApp
let visit: BookedVisit
beforeAll(async () => {
  test = await startTestApp({ now: '2090-12-04T03:30:00.000Z' })
})
afterAll(() => test.close())
beforeEach(async () => {
  visit = await createBookedVisit(test)
})

const book = () => announce(test, appointmentBooked({ appointmentId: visit.appointmentId }))
async function cancel(): Promise<void> {
  await test.deps.db
    .updateTable('appointment')
    .set({ status: 'cancelled', cancelled_as: 'facility' })
    .where('id', '=', visit.appointmentId)
    .execute()
  test.clock.advance(60_000)
  await announce(test, appointmentCancelled({ appointmentId: visit.appointmentId, by: 'facility' }))
}
const list = async (
  as: { token: string },
  query: { limit?: number; cursor?: string; unreadOnly?: 'true' } = {},
) =>
  (
    await test.call(
      contract.listNotifications,
      { query: { limit: 20, unreadOnly: 'false', ...query } },
      { as },
    )
  ).reply()

describe('the list', () => {
  it('tells what happened, newest first, with all that a sentence needs and where it leads', async () => {
    await book()
    await cancel()
    const { items, unread, next } = await list(visit.asha)
    expect(items.map(({ kind }) => kind)).toEqual(['appointment_cancelled', 'appointment_booked'])
    expect({ unread, next }).toEqual({ unread: 2, next: null })
    expect(items[0]).toMatchObject({
      audience: 'patient',
      readAt: null,
      link: `/appointments/${visit.appointmentId}`,
      params: {
        by: 'facility',
        visit: {
          appointmentId: visit.appointmentId,
          startsAt: visit.startsAt.toISOString(),
          timeZone: 'Asia/Kolkata',
          facilityName: 'Banyan Clinic',
          practitioner: { name: 'Meera Iyer', qualifications: 'MBBS' },
        },
      },
      abilities: { markRead: true },
    })
    const [forMeera] = (await list(visit.meera)).items
    expect(forMeera).toMatchObject({
      audience: 'practitioner',
      link: `/practice/appointments/${visit.appointmentId}`,
    })
  })

  it('keeps what it said when the appointment changes afterwards', async () => {
    await book()
    const later = new Date(visit.startsAt.getTime() + 86_400_000)
    await test.deps.db
      .updateTable('appointment')
      .set({ starts_at: later, ends_at: new Date(later.getTime() + 1_800_000) })
      .where('id', '=', visit.appointmentId)
      .execute()
    const [item] = (await list(visit.asha)).items
    expect(item).toMatchObject({ params: { visit: { startsAt: visit.startsAt.toISOString() } } })
  })

  it('pages without losing or repeating one, and refuses a cursor that is not ours', async () => {
    await book()
    await cancel()
    const first = await list(visit.asha, { limit: 1 })
    const second = await list(visit.asha, { limit: 1, cursor: first.next! })
    expect([...first.items, ...second.items].map(({ kind }) => kind)).toEqual([
      'appointment_cancelled',
      'appointment_booked',
    ])
    expect(second.next).toBeNull()
    const bad = await test.call(
      contract.listNotifications,
      { query: { limit: 1, unreadOnly: 'false', cursor: 'abc' } },
      { as: visit.asha },
    )
    expect(bad.problem().fields).toMatchObject([{ path: 'query.cursor', code: 'not_cursor' }])
  })

  it('is nobody else’s, and nobody’s without a session', async () => {
    await book()
    const stranger = await createPerson(test)
    expect(await list(stranger)).toEqual({ items: [], next: null, unread: 0 })
    const unknown = await test.call(contract.listNotifications, { query: { limit: 1, unreadOnly: 'false' } })
    expect(unknown.status).toBe(401)
  })
})

describe('reading', () => {
  const read = (id: string, as: { token: string }) =>
    test.call(contract.markNotificationRead, { params: { id } }, { as })

  it('marks one, once', async () => {
    await book()
    await cancel()
    const [newest] = (await list(visit.asha)).items
    const at = test.clock.now().toISOString()
    const first = (await read(newest!.id, visit.asha)).reply()
    expect(first).toMatchObject({
      unread: 1,
      notification: { id: newest!.id, readAt: at, abilities: { markRead: false } },
    })
    test.clock.advance(60_000)
    expect((await read(newest!.id, visit.asha)).reply()).toEqual(first)
    expect((await list(visit.asha, { unreadOnly: 'true' })).items.map(({ kind }) => kind)).toEqual([
      'appointment_booked',
    ])
    expect((await list(visit.ravi)).unread).toBe(2)
  })

  it('answers somebody else’s and an unknown one alike with 404, and changes nothing', async () => {
    await book()
    const [mine] = (await list(visit.asha)).items
    for (const id of [mine!.id, newId()])
      expect((await read(id, visit.ravi)).problem()).toMatchObject({
        status: 404,
        code: 'notification_not_found',
      })
    expect((await list(visit.asha)).unread).toBe(1)
  })

  it('marks all up to the newest one shown, and leaves what came since', async () => {
    await book()
    const [shown] = (await list(visit.asha)).items
    await cancel()
    const answer = await test.call(
      contract.markAllNotificationsRead,
      { body: { until: shown!.createdAt } },
      { as: visit.asha },
    )
    expect(answer.reply()).toEqual({ unread: 1 })
    expect((await list(visit.asha, { unreadOnly: 'true' })).items.map(({ kind }) => kind)).toEqual([
      'appointment_cancelled',
    ])
    expect((await list(visit.ravi)).unread).toBe(2)
  })

  it('names a bad instant', async () => {
    const answer = await test.call(
      contract.markAllNotificationsRead,
      { body: { until: 'yesterday' } },
      { as: visit.asha },
    )
    expect(answer.problem()).toMatchObject({ status: 400, fields: [{ path: 'body.until' }] })
  })
})
