import { afterAll, beforeAll, expect, it } from 'vitest'
import { appointmentHeld } from '@imeds/contracts/scheduling'
import { createBookingScene, hold } from '../../../../test/factories/scheduling.ts'
import { startTestApp, type TestApp } from '../../../../test/harness.ts'
import { inSameTransaction } from '../../../platform/events/events.ts'
import { newId } from '../../../platform/ids.ts'

let test: TestApp
let broken = true
const fails = inSameTransaction(appointmentHeld, 'test.fails', async () => {
  if (broken) throw new Error('The last step fails.')
})
beforeAll(async () => {
  test = await startTestApp({ extraModules: [{ name: 'breaker', subscribers: [fails] }] })
})
afterAll(() => test.close())

it('a hold whose last step fails leaves nothing behind, and the same click works once it is mended', async () => {
  const scene = await createBookingScene(test)
  const key = newId()
  const failed = await hold(test, scene, {}, { key })
  expect([failed.status, failed.problem().code]).toEqual([500, 'internal'])
  const { rows } = await test.pool.query(`select
    (select count(*)::int from appointment) as appointments, (select count(*)::int from bill) as bills,
    (select count(*)::int from appointment_history) as history,
    (select count(*)::int from graphile_worker.jobs where key like 'expire_hold:%') as jobs`)
  expect(rows).toEqual([{ appointments: 0, bills: 0, history: 0, jobs: 0 }])

  broken = false
  expect((await hold(test, scene, {}, { key })).reply()).toMatchObject({
    status: 'held',
    bill: { status: 'open' },
  })
})
