import { sql } from 'kysely'
import * as contract from '@imeds/contracts/notifications'
import { appointmentBooked, appointmentCancelled } from '@imeds/contracts/scheduling'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createBookedVisit, type BookedVisit } from '../../../test/factories/notifications.ts'
import { startTestApp, type TestApp } from '../../../test/harness.ts'
import { createPerson, createSession } from '../../../test/people.ts'
import { announce, messagingEnv, recordingGateways, type Sent } from '../../../test/told.ts'
import { newId } from '../../platform/ids.ts'
import { NotTaken } from '../messaging/index.ts'

let down: Sent['channel'] | null = null
const { sent, services } = recordingGateways((channel) =>
  channel === down ? new NotTaken('the gateway is down') : null,
)
let test: TestApp
let visit: BookedVisit
beforeAll(async () => {
  test = await startTestApp({ now: '2090-12-04T03:30:00.000Z', env: messagingEnv, services })
})
afterAll(() => test.close())
beforeEach(async () => {
  down = null
  visit = await createBookedVisit(test)
  sent.length = 0
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
    expect(bad.problem().fields).toEqual([{ path: 'query.cursor', message: 'is not one of ours' }])
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

describe('settings', () => {
  const set = (
    as: { token: string },
    kind: contract.NotificationKind,
    channel: contract.NotificationChannel,
    enabled: boolean,
  ) => test.call(contract.setNotificationPreference, { body: { kind, channel, enabled } }, { as })
  const get = async (as: { token: string }) =>
    (await test.call(contract.getNotificationPreferences, {}, { as })).reply()

  it('show the whole table of the role acted in, and what is reachable', async () => {
    const patient = await get(visit.asha)
    expect(patient.audience).toBe('patient')
    expect(patient.items.map(({ kind, channels }) => [kind, channels])).toEqual(
      contract.NotificationKind.options.flatMap((kind) => {
        const channels = contract.notificationDefaults.patient[kind]
        return channels ? [[kind, channels]] : []
      }),
    )
    expect(patient.reachable).toEqual({ email: true, sms: true })
    const stranger = await createPerson(test, { role: 'front_desk', facilityId: visit.meera.facilityId })
    expect(await get(stranger)).toMatchObject({
      audience: 'staff',
      items: [{ kind: 'refund_failed' }, { kind: 'practitioner_submitted' }],
      reachable: { email: false, sms: true },
    })
  })

  it('are obeyed: a channel that is off stays silent, one that is on speaks', async () => {
    await set(visit.asha, 'appointment_booked', 'sms', false)
    await set(visit.asha, 'appointment_booked', 'in_app', false)
    const reply = (await set(visit.meera, 'appointment_booked', 'sms', true)).reply()
    expect(reply.items[0]).toMatchObject({
      kind: 'appointment_booked',
      channels: { in_app: true, email: false, sms: true },
    })
    await book()
    expect((await list(visit.asha)).items).toEqual([])
    expect(sent.map(({ channel, to }) => `${channel} ${to}`).toSorted()).toEqual(
      [
        `email ${visit.asha.userId}@mail.example`,
        `email ${visit.ravi.userId}@mail.example`,
        `sms ${visit.ravi.phone}`,
        `sms ${visit.meera.phone}`,
      ].toSorted(),
    )
  })

  it('are kept apart for the same person as patient and as practitioner', async () => {
    const asPatient = { token: await createSession(test, visit.meera.userId, 'patient') }
    await test.deps.db
      .insertInto('role_assignment')
      .values({ user_id: visit.meera.userId, role: 'patient' })
      .execute()
    await set(asPatient, 'appointment_booked', 'in_app', false)
    expect((await get(asPatient)).items[0]?.channels.in_app).toBe(false)
    expect((await get(visit.meera)).items[0]?.channels.in_app).toBe(true)
  })

  it('can be set again and again, and back', async () => {
    await set(visit.asha, 'payment_received', 'sms', true)
    await Promise.all([1, 2, 3].map(() => set(visit.asha, 'payment_received', 'sms', false)))
    expect((await get(visit.asha)).items.find(({ kind }) => kind === 'payment_received')?.channels.sms).toBe(
      false,
    )
  })

  it('refuse a kind that the role is never told of, and what is no kind', async () => {
    expect((await set(visit.asha, 'practitioner_submitted', 'sms', true)).problem()).toMatchObject({
      status: 422,
      code: 'kind_not_offered',
      fields: [{ path: 'body.kind' }],
    })
    expect((await set(visit.asha, 'one_time_code' as never, 'sms', false)).problem()).toMatchObject({
      status: 400,
      fields: [{ path: 'body.kind' }],
    })
  })
})

describe('a gateway that fails', () => {
  const messages = (channel: Sent['channel']) =>
    test.deps.db
      .selectFrom('outgoing_message')
      .select(['status', 'attempts', 'failure', 'recipient', 'body'])
      .where('user_id', '=', visit.asha.userId)
      .where('channel', '=', channel)
      .executeTakeFirstOrThrow()
  const retry = async () => {
    await sql`update graphile_worker._private_jobs set run_at = now() where task_id in
      (select id from graphile_worker._private_tasks where identifier = 'deliver_message')`.execute(
      test.deps.db,
    )
    await test.drain()
  }

  it('is tried again, while the other channels have long told', async () => {
    down = 'sms'
    await book()
    expect(await messages('sms')).toMatchObject({ status: 'queued', failure: 'the gateway is down' })
    expect((await list(visit.asha)).unread).toBe(1)
    expect(sent.map(({ channel }) => channel)).toEqual(['email', 'email'])
    down = null
    // The worker writes a failure down a moment after the run ends.
    await expect
      .poll(async () => {
        await retry()
        return (await messages('sms')).status
      })
      .toBe('sent')
    expect(sent.filter(({ to }) => to === visit.asha.phone)).toHaveLength(1)
    expect(sent.filter(({ channel }) => channel === 'email')).toHaveLength(2)
  })

  it('fails at last, visibly, and keeps neither address nor text', async () => {
    down = 'email'
    await book()
    await expect
      .poll(async () => {
        await retry()
        return (await messages('email')).status
      })
      .toBe('failed')
    expect(await messages('email')).toEqual({
      status: 'failed',
      attempts: 6,
      failure: 'the gateway is down',
      recipient: null,
      body: null,
    })
  })
})
