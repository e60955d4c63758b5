import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../harness.ts'
import { createPerson, type Person } from '../people.ts'
import { sql } from 'kysely'
import { inTransaction } from '../../src/platform/db/database.ts'
import { jobs } from '../../src/platform/jobs/jobs.ts'
import { startWorker } from '../../src/platform/jobs/worker.ts'
import { note, probe, seen } from './probe.ts'

let test: TestApp
let asha: Person
beforeAll(async () => {
  test = await startTestApp({ extraModules: [probe] })
  asha = await createPerson(test)
})
afterAll(() => test.close())
beforeEach(() => Object.assign(seen, { ran: 0, after: [], within: 0, failAfter: 0 }))

const publishOne = (text: string) => test.call(note, { body: { text, times: 1 } }, { as: asha })
const waiting = async () =>
  (
    await sql<{ n: number }>`select count(*) as n from graphile_worker.jobs where key = 'reminder:1'`.execute(
      test.deps.db,
    )
  ).rows[0]?.n

describe('events', () => {
  it('reach their subscribers after the commit, and in the transaction', async () => {
    await publishOne('hello')
    expect(seen.within).toBe(1)
    expect(seen.after).toEqual([])
    await test.drain()
    expect(seen.after).toHaveLength(1)
  })

  it('are not published by a transaction that failed', async () => {
    await publishOne('refuse')
    await test.drain()
    expect(seen.after).toEqual([])
  })

  it('are handled again after a failure, and once when delivered twice', async () => {
    seen.failAfter = 1
    await publishOne('hello')
    await test.drain()
    expect(seen.after).toEqual([])
    // The worker writes a failure down a moment after the run ends.
    await expect
      .poll(async () => {
        await sql`update graphile_worker._private_jobs set run_at = now()`.execute(test.deps.db)
        await test.drain()
        return seen.after.length
      })
      .toBe(1)
    const eventId = seen.after[0]
    await jobs.add(test.deps.db, 'deliver_event', {
      eventId,
      subscriber: 'probe.after',
      payload: { id: asha.userId },
    })
    await test.drain()
    expect(seen.after).toEqual([eventId])
  })
})

describe('jobs', () => {
  it('are replaced and cancelled by their key, in the transaction', async () => {
    const key = 'reminder:1'
    const later = new Date(Date.now() + 3_600_000)
    await jobs.add(test.deps.db, 'seal_audit', { n: 1 }, { jobKey: key, runAt: later })
    await jobs.add(test.deps.db, 'seal_audit', { n: 2 }, { jobKey: key, runAt: later })
    expect(await waiting()).toBe(1)
    await inTransaction(test.deps.db, async (tx) => {
      await jobs.cancel(tx, key)
      throw new Error('rolled back')
    }).catch(() => {})
    expect(await waiting()).toBe(1)
    await jobs.cancel(test.deps.db, key)
    expect(await waiting()).toBe(0)
  })

  it('are worked through by the worker as they come', async () => {
    const worker = await startWorker(test)
    await publishOne('hello')
    await expect.poll(() => seen.after.length).toBe(1)
    await worker.stop()
  })
})

describe('transactions', () => {
  it('run again after a deadlock', async () => {
    await sql`create table seat (id int primary key, n int); insert into seat values (1, 0), (2, 0)`.execute(
      test.deps.db,
    )
    const bump = (first: number, second: number) =>
      inTransaction(test.deps.db, async (tx) => {
        await sql`update seat set n = n + 1 where id = ${first}`.execute(tx)
        await sql`select pg_sleep(0.05)`.execute(tx)
        await sql`update seat set n = n + 1 where id = ${second}`.execute(tx)
      })
    await Promise.all([bump(1, 2), bump(2, 1)])
    const { rows } = await sql<{ n: number }>`select n from seat`.execute(test.deps.db)
    expect(rows.map(({ n }) => n)).toEqual([2, 2])
  })
})
