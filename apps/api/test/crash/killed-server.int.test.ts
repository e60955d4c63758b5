import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
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
import { visit, type Promised } from './visitor.ts'

const seed = Number(process.env['CRASH_SEED'] ?? 20261123)
const week = [1, 2, 3, 4, 5, 6, 7]

/** The test's own application: makes the world, looks into the database, and is the clock that moves. It serves nobody. */
let test: TestApp
let gateway: Gateway
let server: ServerProcess
let practitioners: TestPractitioner[]

beforeAll(async () => {
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
})

type Crowd = {
  bookers: Booker[]
  caller: PersistentCaller
  /** Resolves when so many more definite answers have come, and a moment later. */
  progress(): Promise<void>
  /** Lets everybody finish what they are at; what they were promised. */
  finish(): Promise<Promised[]>
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
      await new Promise<void>((resolve) => {
        caller.onAnswer = () => caller.tally.answers >= wanted && resolve()
      })
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
          join graphile_worker._private_tasks task on task.id = job.task_id where run_at <= now()`.execute(test.deps.db)
        return rows
      },
      { timeout: 20_000, interval: 250 },
    )
    .toEqual([])
}

/** A key whose request died is free again after a minute: let that minute pass. */
const letKeysGo = () =>
  sql`update idempotency_key set created_at = created_at - interval '1 minute' where status is null`.execute(
    test.deps.db,
  )

async function expectPromises({ bookers, caller }: Crowd, promised: Promised[]): Promise<void> {
  const { db } = test.deps
  await expectAppointments(db, promised)
  await expectMoney(db, gateway.control, promised)
  await expectNotifications(db, promised)
  await expectScreens(caller, bookers, promised)
  await runJob('seal_audit')
  await expectAudit(db)
}

describe('a server that is killed in the middle of bookings and webhooks', () => {
  it('loses nothing that was acknowledged, and doubles nothing', { timeout: 120_000 }, async () => {
    const crowd = await gather(8)
    gateway.control.webhookFault({ kind: 'duplicate', count: 5 })
    gateway.control.webhookFault({ kind: 'reorder', count: 4 })
    gateway.control.webhookFault({ kind: 'drop', count: 6 })
    for (let kill = 0; kill < 6; kill++) {
      await crowd.progress()
      await server.end('SIGKILL')
      await letKeysGo()
      await server.start()
    }
    await crowd.progress()
    const promised = await crowd.finish()
    await settleDown()
    // What no webhook told, reconciliation finds out.
    test.clock.set(new Date(Date.now() + 3 * 60_000))
    await runJob('reconcile_payments')
    await settleDown()

    expect(crowd.caller.tally.faults).toEqual([])
    expect(crowd.caller.tally.unclear).toBeGreaterThan(0)
    expect(new Set(promised.map(({ status }) => status))).toEqual(
      new Set(['booked', 'expired', 'cancelled']),
    )
    await expectPromises(crowd, promised)
  })
})
