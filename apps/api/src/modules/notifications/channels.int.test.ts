import { sql } from 'kysely'
import * as contract from '@imeds/contracts/notifications'
import { appointmentBooked } from '@imeds/contracts/scheduling'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createBookedVisit, type BookedVisit } from '../../../test/factories/notifications.ts'
import { startTestApp, type TestApp } from '../../../test/harness.ts'
import { createPerson, createSession } from '../../../test/people.ts'
import { announce, messagingEnv, recordingGateways, type Sent } from '../../../test/told.ts'
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
      items: [
        { kind: 'refund_failed' },
        { kind: 'practitioner_submitted' },
        { kind: 'claim_moved' },
        { kind: 'claim_message' },
      ],
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
  const patience = { timeout: 20_000 }
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
      }, patience)
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
      }, patience)
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
