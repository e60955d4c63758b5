import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPaymentOrder } from '@imeds/contracts/billing'
import { holdSlot } from '@imeds/contracts/scheduling'
import { createFacility } from '../factories/facilities.ts'
import { createPractitioner, type TestPractitioner } from '../factories/practitioners.ts'
import { createBooker, type Booker } from '../factories/scheduling.ts'
import { startTestApp, type TestApp } from '../harness.ts'
import { startGateway, type Gateway } from './gateway.ts'
import { PersistentCaller } from './persistent.ts'
import {
  expectAppointments,
  expectAudit,
  expectMoney,
  expectNotifications,
  expectScreens,
} from './promises.ts'
import { seeded } from './random.ts'
import { freePort, ServerProcess } from './server.ts'
import { slotAt, visit, type Promised } from './visitor.ts'

const seed = Number(process.env['CRASH_SEED'] ?? 20261123)
const week = [1, 2, 3, 4, 5, 6, 7]

/** The test's own application: makes the world, looks into the database, and is the clock that moves. It serves nobody. */
let test: TestApp
let gateway: Gateway
let dataDir: string
let server: ServerProcess
let practitioners: TestPractitioner[]
/** What was promised by any test so far. */
const everything: Promised[] = []

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'imeds-crash-'))
  const port = await freePort()
  gateway = await startGateway(port)
  test = await startTestApp({ env: gateway.settings, now: new Date().toISOString() })
  server = new ServerProcess(port, {
    ...gateway.settings,
    DATABASE_URL: test.databaseUrl,
    DATABASE_POOL_SIZE: '10',
    SESSION_SECRET: 'a test secret of thirty-two characters',
    RATE_LIMIT_PER_MINUTE: '1000000',
    LOG_LEVEL: 'error',
    DATA_DIR: dataDir,
  })
  const facilityId = (await createFacility(test)).id
  const at = (fee_paise: number) =>
    createPractitioner(test, {
      facilityId,
      offerings: [{ slot_minutes: 15, fee_paise }],
      hours: week.map((weekday) => ({ weekday, starts_at: '09:00', ends_at: '13:00' })),
    })
  practitioners = [await at(50_000), await at(72_000), await at(0)]
  await server.start()
})
afterAll(async () => {
  await server.end('SIGKILL')
  await gateway.close()
  await test.close()
  await rm(dataDir, { recursive: true, force: true })
})

type Crowd = {
  bookers: Booker[]
  caller: PersistentCaller
  /** Resolves when so many more definite answers have come, and a moment later. */
  progress: () => Promise<void>
  /** Lets everybody finish what they are at; what they were promised. */
  finish: () => Promise<Promised[]>
}

async function gather(size: number, random = seeded(seed)): Promise<Crowd> {
  const caller = new PersistentCaller(server.url)
  const bookers = await Promise.all(Array.from({ length: size }, () => createBooker(test)))
  let stopped = false
  const scene = { caller, control: gateway.control, practitioners }
  const visits = Promise.all(
    bookers.map((booker, index) => visit(scene, booker, seeded(seed + index), () => stopped)),
  )
  return {
    bookers,
    caller,
    async progress() {
      const wanted = caller.tally.answers + random.whole(15, 40)
      const reached = new Promise<void>((resolve) => {
        caller.onAnswer = () => caller.tally.answers >= wanted && resolve()
      })
      await Promise.race([reached, server.died])
      await sleep(random.whole(0, 30))
    },
    async finish() {
      stopped = true
      return (await visits).flat()
    },
  }
}

const runJob = (name: string) =>
  test.jobHandlers.find((handler) => handler.name === name)!.handle(test.deps, {})

/** Lets every webhook arrive and every job that is due run: its next try comes at once. */
async function settleDown(): Promise<void> {
  await gateway.control.deliverPending()
  await expect
    .poll(
      async () => {
        await sql`update graphile_worker._private_jobs set run_at = now() where attempts > 0 and run_at > now()`.execute(
          test.deps.db,
        )
        const { rows } = await sql<{ task: string; error: string | null }>`
          select identifier as task, last_error as error from graphile_worker._private_jobs job
          join graphile_worker._private_tasks task on task.id = job.task_id where run_at <= now()`.execute(
          test.deps.db,
        )
        return rows
      },
      { timeout: 20_000, interval: 250 },
    )
    .toEqual([])
}

/** A key whose request died is free again after a minute: lets that minute pass. */
const letKeysGo = () =>
  sql`update idempotency_key set created_at = created_at - interval '1 minute' where status is null`.execute(
    test.deps.db,
  )

/** What a worker that lives has held for five minutes it has forgotten: lets them pass. */
async function letJobsGo(): Promise<void> {
  await sql`update graphile_worker._private_jobs set locked_at = locked_at - interval '5 minutes'
    where locked_at is not null`.execute(test.deps.db)
  await runJob('release_dead_workers')
}

/** Lets everybody come to their end, and holds what they were promised against database, gateway and screens. */
async function expectPromisesKept({ bookers, caller, finish }: Crowd): Promise<void> {
  const { db } = test.deps
  const promised = await finish()
  await settleDown()
  // What no webhook told, reconciliation finds out.
  test.clock.set(new Date(Date.now() + 3 * 60_000))
  await runJob('reconcile_payments')
  await settleDown()

  expect(caller.tally.faults).toEqual([])
  expect(caller.tally.unclear).toBeGreaterThan(0)
  expect(new Set(promised.map(({ status }) => status))).toEqual(new Set(['booked', 'expired', 'cancelled']))
  everything.push(...promised)
  await expectAppointments(db, everything)
  await expectMoney(db, gateway.control, everything)
  await expectNotifications(db, everything)
  await expectScreens(caller, bookers, promised)
  await runJob('seal_audit')
  await expectAudit(db)
}

const hold = (caller: PersistentCaller, { asha, patient }: Booker, practitioner: TestPractitioner) => {
  const { practitionerId, facilityId } = practitioner
  const startsAt = slotAt(30, 0)
  const body = { patientId: patient.id, practitionerId, facilityId, mode: 'in_person' as const, startsAt }
  return caller.call(holdSlot, { body }, asha)
}

/** Stands in the way of whoever needs these locks, until released. */
async function holdLocks(...names: string[]): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: test.databaseUrl })
  await client.connect()
  for (const name of names) await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [name])
  return () => client.end()
}

async function waitingForLocks(): Promise<number> {
  const { rows } = await sql`select pid from pg_stat_activity
    where datname = current_database() and wait_event = 'advisory'`.execute(test.deps.db)
  return rows.length
}

describe('a server that is killed in the middle of bookings and webhooks', () => {
  it('loses nothing that was acknowledged, and doubles nothing', { timeout: 120_000 }, async () => {
    const crowd = await gather(8)
    gateway.control.webhookFault({ kind: 'duplicate', count: 5 })
    gateway.control.webhookFault({ kind: 'reorder', count: 4 })
    gateway.control.webhookFault({ kind: 'drop', count: 6 })
    for (let kill = 0; kill < 5; kill++) {
      await crowd.progress()
      await server.end('SIGKILL')
      await letKeysGo()
      await server.start()
    }
    await crowd.progress()
    await expectPromisesKept(crowd)
  })
})

describe('a server whose connections to the database are cut', () => {
  it('says so, goes on, and doubles nothing', { timeout: 120_000 }, async () => {
    const crowd = await gather(8)
    for (let cut = 0; cut < 4; cut++) {
      await crowd.progress()
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`.execute(test.deps.db)
      await sleep(300)
      await letKeysGo()
      await letJobsGo()
    }
    await crowd.progress()
    expect(server.runs).toBe(true)
    await expectPromisesKept(crowd)
  })
})

describe('a server that is told to stop', () => {
  it(
    'answers what it was asked, finishes its jobs and hands the rest back',
    { timeout: 60_000 },
    async () => {
      const caller = new PersistentCaller(server.url)
      const [late, paying] = [await createBooker(test), await createBooker(test)]
      const [practitioner, other] = practitioners
      const held = (await hold(caller, paying, other!)).reply!
      const input = { params: { id: held.bill!.id } }
      const checkout = (await caller.call(createPaymentOrder, input, paying.asha)).reply!

      const release = await holdLocks(
        `practitioner:${practitioner!.practitionerId}`,
        `appointment:${held.id}`,
      )
      const answer = hold(caller, late, practitioner!)
      gateway.control.pay(checkout.gatewayOrderId)
      // The request, and the job that handles the webhook.
      await expect.poll(waitingForLocks, { timeout: 10_000 }).toBeGreaterThanOrEqual(2)
      const ended = server.end('SIGTERM')
      await expect.poll(() => server.said).toContain('Stopping')
      expect(server.runs).toBe(true)
      await release()

      expect((await answer).reply).toMatchObject({ status: 'held' })
      expect(await ended).toBe(0)
      expect(caller.tally.unclear).toBe(0)
      const { status } = await test.deps.db
        .selectFrom('appointment')
        .select('status')
        .where('id', '=', held.id)
        .executeTakeFirstOrThrow()
      expect(status).toBe('booked')
      const { rows: locked } =
        await sql`select id from graphile_worker.jobs where locked_at is not null`.execute(test.deps.db)
      expect(locked).toEqual([])
    },
  )
})
