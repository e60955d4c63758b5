import { sql } from 'kysely'
import type { EventType } from '@imeds/contracts'
import {
  appointmentBooked,
  appointmentCancelled,
  appointmentExpired,
  appointmentMarkedNoShow,
  appointmentReleased,
  appointmentRescheduled,
} from '@imeds/contracts/scheduling'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createBookedVisit, type BookedVisit } from '../../../test/factories/notifications.ts'
import { startTestApp, type TestApp } from '../../../test/harness.ts'
import { announce } from '../../../test/told.ts'
import { inTransaction } from '../../platform/db/database.ts'
import { scheduleReminders } from './schedule-reminders.ts'

// Far ahead of any real day: what waits is never due by the database's clock before a test makes it so.
const now = '2090-12-04T03:30:00.000Z'
let test: TestApp
let visit: BookedVisit
beforeAll(async () => {
  test = await startTestApp({ now })
})
afterAll(() => test.close())
beforeEach(async () => {
  test.clock.set(now)
  visit = await createBookedVisit(test)
})

const hours = (count: number) => count * 3_600_000
const before = (startsAt: Date, count: number) => new Date(startsAt.getTime() - hours(count)).toISOString()
const publish = (event: EventType<any>) => announce(test, event({ appointmentId: visit.appointmentId }))
const moveTo = (startsAt: Date) =>
  test.deps.db
    .updateTable('appointment')
    .set({ starts_at: startsAt, ends_at: new Date(startsAt.getTime() + hours(0.5)) })
    .where('id', '=', visit.appointmentId)
    .execute()

/** The reminders that wait for this visit: which, and when. */
async function waiting(): Promise<Record<string, string>> {
  const { rows } = await sql<{ key: string; run_at: Date }>`select key, run_at from graphile_worker.jobs
    where key like ${`reminder:${visit.appointmentId}:%`}`.execute(test.deps.db)
  return Object.fromEntries(rows.map(({ key, run_at }) => [key.split(':')[2], run_at.toISOString()]))
}

/** Lets the time of the waiting reminders come, each at its own minute, and works through them. */
async function comeDue(which: 'day' | 'hour', at?: Date): Promise<void> {
  test.clock.set(at ?? new Date((await waiting())[which]!))
  await sql`update graphile_worker._private_jobs set run_at = now() where key = ${`reminder:${visit.appointmentId}:${which}`}`.execute(
    test.deps.db,
  )
  await test.drain()
}
const reminded = async (): Promise<string[]> =>
  (
    await test.deps.db
      .selectFrom('notification')
      .select('kind')
      .where('subject_id', '=', visit.appointmentId)
      .where('kind', 'like', 'appointment_reminder_%')
      .where('user_id', '=', visit.asha.userId)
      .orderBy('created_at')
      .execute()
  ).map((row) => row.kind)

describe('reminders', () => {
  it('wait a day and an hour before the start, and come one after the other', async () => {
    await publish(appointmentBooked)
    const { startsAt } = visit
    expect(await waiting()).toEqual({ day: before(startsAt, 24), hour: before(startsAt, 1) })
    expect(await reminded()).toEqual([])
    await comeDue('day')
    expect(await reminded()).toEqual(['appointment_reminder_day'])
    await comeDue('hour')
    expect(await reminded()).toEqual(['appointment_reminder_day', 'appointment_reminder_hour'])
    // graphile-worker takes a job that is done away a moment after it ran.
    await expect.poll(waiting).toEqual({})
  })

  it('are left out when less time remains', async () => {
    await moveTo(new Date(test.clock.now().getTime() + hours(5)))
    await publish(appointmentBooked)
    expect(Object.keys(await waiting())).toEqual(['hour'])
    await moveTo(new Date(test.clock.now().getTime() + hours(0.5)))
    await publish(appointmentRescheduled)
    expect(await waiting()).toEqual({})
  })

  it('move with the appointment', async () => {
    await publish(appointmentBooked)
    const later = new Date(visit.startsAt.getTime() + hours(72))
    await moveTo(later)
    await publish(appointmentRescheduled)
    expect(await waiting()).toEqual({ day: before(later, 24), hour: before(later, 1) })
    await comeDue('day')
    expect(await reminded()).toEqual(['appointment_reminder_day'])
  })

  it.each([
    ['cancelled', appointmentCancelled],
    ['missed', appointmentMarkedNoShow],
    ['expired', appointmentExpired],
    ['released', appointmentReleased],
  ])('go when the appointment is %s', async (_, event) => {
    await publish(appointmentBooked)
    await publish(event)
    expect(await waiting()).toEqual({})
  })

  it('stay when the transaction that would move them fails', async () => {
    await publish(appointmentBooked)
    const stood = await waiting()
    const later = new Date(visit.startsAt.getTime() + hours(72))
    const failing = inTransaction(test.deps.db, async (tx) => {
      await tx
        .updateTable('appointment')
        .set({ starts_at: later, ends_at: new Date(later.getTime() + hours(0.5)) })
        .where('id', '=', visit.appointmentId)
        .execute()
      await scheduleReminders(test.deps, tx, visit)
      throw new Error('undone')
    })
    await expect(failing).rejects.toThrow('undone')
    expect(await waiting()).toEqual(stood)
  })
})

describe('a reminder that was on its way already', () => {
  it('says nothing of an appointment that was cancelled', async () => {
    await publish(appointmentBooked)
    await test.deps.db
      .updateTable('appointment')
      .set({ status: 'cancelled', cancelled_as: 'patient' })
      .where('id', '=', visit.appointmentId)
      .execute()
    await comeDue('day')
    expect(await reminded()).toEqual([])
  })

  it('says nothing of an appointment that was moved', async () => {
    await publish(appointmentBooked)
    await moveTo(new Date(visit.startsAt.getTime() + hours(1)))
    await comeDue('day')
    expect(await reminded()).toEqual([])
  })

  it('says nothing to a patient who has arrived', async () => {
    await publish(appointmentBooked)
    await test.deps.db
      .updateTable('appointment')
      .set({ status: 'arrived' })
      .where('id', '=', visit.appointmentId)
      .execute()
    await comeDue('hour')
    expect(await reminded()).toEqual([])
  })

  it('says nothing when it was held up until it is of no use', async () => {
    await publish(appointmentBooked)
    await comeDue('day', new Date(visit.startsAt.getTime() - hours(1)))
    await comeDue('hour', visit.startsAt)
    expect(await reminded()).toEqual([])
  })

  it('waits for a cancellation that is being written, and then says nothing', async () => {
    await publish(appointmentBooked)
    const { appointmentId } = visit
    let due: Promise<void> | undefined
    await inTransaction(test.deps.db, async (tx) => {
      await tx
        .updateTable('appointment')
        .set({ status: 'cancelled', cancelled_as: 'patient' })
        .where('id', '=', appointmentId)
        .execute()
      due = comeDue('day')
      await expect.poll(blocked, { timeout: 10_000 }).toBe(true)
    })
    await due
    expect(await reminded()).toEqual([])
  })
})

/** Whether somebody waits for a lock in this database. */
const blocked = async (): Promise<boolean> => {
  const { rows } = await sql<{ n: number }>`select count(*) as n from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(test.deps.db)
  return rows[0]!.n > 0
}
