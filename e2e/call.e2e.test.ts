import { beforeAll, test } from 'vitest'
import { joinCall, seeAlone, seeConnected } from './actions/call.ts'
import { messageSaying, say } from './actions/chat.ts'
import { endConsultation } from './actions/practice.ts'
import { openRooms } from './fixtures/call.ts'
import { openPracticeNow } from './fixtures/open-practice.ts'
import { expectMore } from './harness/call-figures.ts'
import { expectAccessible, expectFits, expectVisible } from './harness/expectations.ts'
import { screenshot } from './harness/screenshot.ts'
import { meera } from './people.ts'

beforeAll(() => openPracticeNow(meera.phone, 'video'))

test('two people see and hear each other, write meanwhile, and the doctor ends it for both', async () => {
  const { doctor, patient, person } = await openRooms('Ketan Rao')
  await expectAccessible(patient, 'before the call')
  await joinCall(doctor)
  await seeAlone(doctor)
  await joinCall(patient)
  await seeConnected(doctor, person.name)
  await seeConnected(patient, meera.name)
  for (const one of [doctor, patient]) {
    await expectMore(one, 'video')
    await expectMore(one, 'audio')
    await expectAccessible(one, 'in the call')
    await expectFits(one)
    await screenshot(one, `call ${one.name}`)
  }
  await say(patient, 'I can see you')
  await expectVisible(messageSaying(doctor, 'I can see you'))
  await endConsultation(doctor)
  await patient.page.getByRole('heading', { name: 'The consultation has ended' }).waitFor()
  await doctor.page.locator('[data-phase]').waitFor({ state: 'detached' })
})
