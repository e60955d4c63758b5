import type { Page } from 'playwright-core'
import { savePrescriptionDraft, searchMedicines } from '@imeds/contracts/prescriptions'
import { beforeAll, expect, test } from 'vitest'
import { callOf, joinCall, reload, seeConnected, seeInCall, tileOf } from './actions/call.ts'
import { messageSaying, say } from './actions/chat.ts'
import { openRooms } from './fixtures/call.ts'
import { openPracticeNow } from './fixtures/open-practice.ts'
import { apiOf } from './harness/api.ts'
import { counted, expectMore } from './harness/call-figures.ts'
import { expectAccessible, expectFits, expectVisible } from './harness/expectations.ts'
import { screenshot } from './harness/screenshot.ts'
import { patience, type Visitor } from './harness/visitor.ts'
import { meera } from './people.ts'

beforeAll(() => openPracticeNow(meera.phone, 'video'))

/** Long enough for some dozen pictures, were there any. */
const lookingMs = 3000

async function goOn(visitor: Visitor, how: string): Promise<void> {
  await callOf(visitor).getByRole('button', { name: 'More' }).click()
  await visitor.page.getByRole('menuitem', { name: how }).click()
}

/** What is on its way may still come; then nothing more does. */
async function expectNone(page: Page, kind: 'audio' | 'video'): Promise<void> {
  const figure = kind === 'video' ? 'framesDecoded' : 'packetsReceived'
  const during = async (ms: number) => {
    const before = await counted(page, kind, figure)
    await page.waitForTimeout(ms)
    return (await counted(page, kind, figure)) - before
  }
  await expect.poll(() => during(500), { timeout: patience }).toBe(0)
  expect(await during(lookingMs)).toBe(0)
}

test('by hand a call falls to sound and to writing, for both, and comes back', async () => {
  const { doctor, patient, person } = await openRooms('Usha Kiran')
  await joinCall(doctor)
  await joinCall(patient)
  await seeConnected(doctor, person.name)
  for (const one of [doctor, patient]) await expectMore(one, 'video')

  await goOn(patient, 'Go on with sound only')
  await tileOf(doctor, person.name).getByText('Sound only').waitFor()
  await tileOf(patient, meera.name).getByText('Sound only').waitFor()
  await callOf(doctor).getByText(`${person.name} goes on with sound only`).waitFor()
  for (const one of [doctor, patient]) {
    await expectNone(one.page, 'video')
    await expectMore(one, 'audio')
    await expectAccessible(one, 'a call with sound only')
  }

  await goOn(patient, 'Go on in writing only')
  await callOf(patient).getByText('You take part in writing only').waitFor()
  await tileOf(doctor, person.name).getByText('Takes part in writing only').waitFor()
  for (const one of [doctor, patient]) await expectNone(one.page, 'audio')
  await expectAccessible(patient, 'a call in writing only')
  await expectFits(patient)
  await screenshot(patient, 'in writing only')
  await screenshot(doctor, 'the other in writing only')
  await say(patient, 'I can only write')
  await expectVisible(messageSaying(doctor, 'I can only write'))

  await reload(patient)
  await seeInCall(patient)
  await callOf(patient).getByText('You take part in writing only').waitFor()

  await callOf(patient).getByRole('button', { name: 'Back with sound' }).click()
  for (const one of [doctor, patient]) await expectMore(one, 'audio')
  await expectNone(doctor.page, 'video')
  await goOn(patient, 'Go on with video')
  for (const one of [doctor, patient]) {
    await expectMore(one, 'video')
    await expectMore(one, 'audio')
  }
})

test('a medicine that needs video is refused until the patient was seen, whatever was booked', async () => {
  const { id, doctor, patient, person } = await openRooms('Vanita Rao')
  const practitioner = await apiOf(meera.phone, 'practitioner')
  const { items } = await practitioner(searchMedicines, { query: { text: 'amoxicillin', limit: 50 } })
  const medicine = items.find(({ teleList }) => teleList === 'A')
  if (!medicine) throw new Error('No medicine of list A')
  const rules = async () => {
    const { findings } = await practitioner(savePrescriptionDraft, {
      params: { id },
      body: {
        medicationRequests: [
          {
            medicineId: medicine.id,
            dose: {
              timing: { kind: 'daily', morning: 1, noon: 0, evening: 0, night: 0 },
              amountUnit: 'tablet',
              food: 'after',
              days: 5,
            },
            instructions: '',
            substitutionAllowed: false,
          },
        ],
        serviceRequests: [],
        advice: '',
        followUpDays: null,
        overrides: [],
      },
    })
    return findings.map(({ rule }) => rule)
  }
  const needsVideo = 'telemedicine:list_a_needs_video'
  await joinCall(doctor)
  await joinCall(patient, 'sound only')
  await seeConnected(doctor, person.name)
  await expectMore(doctor, 'audio')
  expect(await rules()).toContain(needsVideo)
  await callOf(patient).getByRole('button', { name: 'Camera', exact: true }).click()
  await expectMore(doctor, 'video')
  await expect.poll(rules, { timeout: patience }).not.toContain(needsVideo)
  // Fallen later, it was a consultation by video all the same.
  await goOn(patient, 'Go on with sound only')
  await tileOf(doctor, person.name).getByText('Sound only').waitFor()
  expect(await rules()).not.toContain(needsVideo)
})
