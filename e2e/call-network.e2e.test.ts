import { beforeAll, describe, expect, inject, test } from 'vitest'
import { joinCall, seeConnected, seeInCall, tileOf } from './actions/call.ts'
import { openRooms } from './fixtures/call.ts'
import { openPracticeNow } from './fixtures/open-practice.ts'
import { counted, expectMore, relayedBy } from './harness/call-figures.ts'
import { expectAccessible } from './harness/expectations.ts'
import { screenshot } from './harness/screenshot.ts'
import { TurnLine } from './harness/turn-line.ts'
import { patience } from './harness/visitor.ts'
import { meera } from './people.ts'

const turn = inject('turnPort')
const outageMs = 20_000
/** Long enough for some hundred packets of sound. */
const listeningMs = 8_000

beforeAll(() => openPracticeNow(meera.phone, 'video'))

describe.skipIf(turn === null)('through a real coturn alone', () => {
  test('a network is tried, and a call held', async () => {
    const { doctor, patient, person } = await openRooms('Ilango Nair', {
      patient: { turn },
      doctor: { turn },
    })
    await joinCall(doctor)
    await patient.page.getByRole('button', { name: 'Check camera and sound first' }).click()
    await patient.page.getByText('Calls get through your network.').waitFor()
    await patient.page.getByLabel('Your picture, as others will see it').waitFor()
    await expectAccessible(patient, 'the device check')
    await screenshot(patient, 'device check')
    await patient.page.getByRole('button', { name: 'Join now' }).click()
    await seeInCall(patient)
    await seeConnected(doctor, person.name)
    for (const one of [doctor, patient]) {
      await expectMore(one, 'video')
      await expectMore(one, 'audio')
      expect(await relayedBy(one.page)).toEqual(['relay'])
    }
  })

  test('a call outlives a network that is away for twenty seconds', async () => {
    const line = await TurnLine.open(turn!)
    const { doctor, patient, person } = await openRooms('Omana Pillai', { patient: { turn: line.port } })
    await joinCall(doctor)
    await joinCall(patient)
    await seeConnected(doctor, person.name)
    await expectMore(doctor, 'video')
    line.cut()
    const mended = new Promise<void>((resolve) => {
      setTimeout(() => {
        line.mend()
        resolve()
      }, outageMs)
    })
    await tileOf(patient, meera.name).getByText('Connection lost. Reconnecting').waitFor()
    await screenshot(patient, 'reconnecting')
    await mended
    await seeConnected(patient, meera.name)
    await seeConnected(doctor, person.name)
    for (const one of [doctor, patient]) {
      await expectMore(one, 'video')
      await expectMore(one, 'audio')
    }
  })

  test('over 80 kbit/s the picture gives way by itself, and no sound is lost', async () => {
    const line = await TurnLine.open(turn!)
    const { doctor, patient, person } = await openRooms('Parveen Shaikh', { patient: { turn: line.port } })
    await joinCall(doctor)
    await joinCall(patient)
    await seeConnected(doctor, person.name)
    await expectMore(doctor, 'video')
    line.limit(80)
    await patient.page.getByText('your picture is paused so that your voice gets through').waitFor()
    await tileOf(patient, meera.name).getByText('The picture is paused').waitFor()
    await screenshot(patient, 'sound only on a weak line')
    // What the pictures had left in the queue goes first.
    await expect.poll(() => lostDuring(doctor.page, 1000), { timeout: patience }).toBe(0)
    expect(await lostDuring(doctor.page, listeningMs)).toBe(0)
    expect(await lostDuring(patient.page, listeningMs)).toBe(0)
    await expectMore(doctor, 'audio')
  })
})

/** How many packets of sound are lost while listening. */
async function lostDuring(page: Parameters<typeof counted>[0], ms: number): Promise<number> {
  const before = await counted(page, 'audio', 'packetsLost')
  await page.waitForTimeout(ms)
  return (await counted(page, 'audio', 'packetsLost')) - before
}
