import { afterAll, beforeAll, expect, it } from 'vitest'
import { listNotifications } from '@imeds/contracts/notifications'
import { markPackagePartUsed } from '@imeds/contracts/packages'
import { emailOf, giveEmail } from '../../../test/factories/notifications.ts'
import { buyPaid, createPackageScene, packageBody } from '../../../test/factories/packages.ts'
import { testNow } from '../../../test/harness.ts'
import { createPerson, type Person } from '../../../test/people.ts'
import { startPaidTestApp, type PaidTestApp } from '../../../test/razorpay.ts'
import { messagingEnv, recordingGateways } from '../../../test/told.ts'

const { sent, services } = recordingGateways()
let test: PaidTestApp
beforeAll(async () => {
  test = await startPaidTestApp({ env: messagingEnv, services })
})
afterAll(() => test.close())

const toldOf = async (as: Person) =>
  (await test.call(listNotifications, { query: { limit: 20, unreadOnly: 'false' } }, { as }))
    .reply()
    .items.filter(({ kind }) => kind.startsWith('package_'))

it('the family hears of a package as it is bought, ends soon and is used up; never what it is for', async () => {
  const scene = await createPackageScene(test)
  await giveEmail(test, scene.asha)
  const { items } = await packageBody(test, scene)
  const procedure = { pricePaise: 30_000, items: items.slice(2) }
  const { id, parts } = await buyPaid(test, scene, procedure)
  const day = 86_400_000
  try {
    test.clock.advance(84 * day)
    await test.runJob('sweep_package_purchases')
    await test.runJob('sweep_package_purchases')
    await test.settleDown()
    const body = { partId: parts[0]!.id }
    const admin = await createPerson(test, { role: 'admin' })
    ;(await test.call(markPackagePartUsed, { params: { id }, body }, { as: admin })).reply()
    await test.settleDown()
  } finally {
    test.clock.set(testNow)
  }
  const told = await toldOf(scene.asha)
  expect(told.map(({ kind, link }) => [kind, link])).toEqual([
    ['package_completed', `/packages/mine/${id}`],
    ['package_expiring', `/packages/mine/${id}`],
    ['package_bought', `/packages/mine/${id}`],
  ])
  const messages = sent.filter(
    ({ to, text }) => [emailOf(scene.asha.userId), scene.asha.phone].includes(to) && /package/i.test(text),
  )
  expect(messages.some(({ channel, text }) => channel === 'sms' && text.includes('ends on'))).toBe(true)
  for (const { text } of messages) expect(text).not.toMatch(/Heart|ECG/)
})
