import { beforeAll, expect, test } from 'vitest'
import { callOf, comeBack, joinCall, leaveCall, reload, seeConnected, tileOf } from './actions/call.ts'
import { openRooms } from './fixtures/call.ts'
import { openPracticeNow } from './fixtures/open-practice.ts'
import { withArguments } from './harness/browser.ts'
import { expectMore, givenBy } from './harness/call-figures.ts'
import { expectAccessible } from './harness/expectations.ts'
import { screenshot } from './harness/screenshot.ts'
import { desk, patience, type Visitor } from './harness/visitor.ts'
import { meera } from './people.ts'

// Several invented cameras, microphones and speakers (the second camera gives no pictures), and a screen without asking.
withArguments('--use-fake-device-for-media-stream=device-count=3', '--auto-accept-this-tab-capture')
withArguments('--use-fake-ui-for-media-stream')

beforeAll(() => openPracticeNow(meera.phone, 'video'))

async function choose(visitor: Visitor, name: string): Promise<void> {
  await callOf(visitor).getByRole('button', { name: 'More' }).click()
  await visitor.page.getByRole('menuitem', { name }).click()
}

test('a screen that is shared is seen by the other, and the camera comes back after it', async () => {
  const { doctor, patient, person } = await openRooms('Dev Anand')
  await joinCall(doctor)
  await joinCall(patient)
  await seeConnected(patient, meera.name)
  await choose(doctor, 'Share screen')
  const screen = tileOf(patient, `Screen of ${meera.name}`)
  await screen.waitFor()
  await expectMore(patient, 'video')
  await expectAccessible(patient, 'a shared screen')
  await screenshot(patient, 'a shared screen')
  await callOf(doctor).getByText('You share your screen').first().waitFor()
  await expectMore(doctor, 'video')
  await choose(doctor, 'Stop sharing')
  await screen.waitFor({ state: 'detached' })
  await tileOf(patient, meera.name).waitFor()
  await expectMore(patient, 'video')
  await seeConnected(doctor, person.name)
})

test('another camera, microphone and speaker take over in the call, and are taken again in the next', async () => {
  const { doctor, patient, person } = await openRooms('Ela Bhatt', { patient: { viewport: desk } })
  await joinCall(doctor)
  await joinCall(patient)
  await seeConnected(doctor, person.name)
  const before = await givenBy(patient.page)
  await choose(patient, 'Choose devices')
  const dialog = patient.page.getByRole('dialog', { name: 'Camera, microphone and speaker' })
  await expectAccessible(patient, 'the choice of devices')
  const wanted: Record<string, string> = {}
  for (const kind of ['Camera', 'Microphone', 'Speaker']) {
    const select = dialog.getByLabel(kind, { exact: true })
    const now = await select.inputValue()
    const values = await select
      .locator('option')
      .evaluateAll((all) => all.map((one) => one.getAttribute('value')))
    wanted[kind] = values.findLast((value) => value !== now) ?? ''
    expect(wanted[kind]).not.toBe('')
    await select.selectOption(wanted[kind] ?? '')
  }
  await screenshot(patient, 'choice of devices')
  await dialog.getByRole('button', { name: 'Done' }).click()
  const asChosen = { audio: wanted['Microphone'], video: wanted['Camera'] }
  expect(before).not.toEqual(asChosen)
  await expect.poll(() => givenBy(patient.page), { timeout: patience }).toEqual(asChosen)
  const speaker = () =>
    tileOf(patient, meera.name)
      .locator('video')
      .evaluate((video) => (video as HTMLVideoElement).sinkId)
  await expect.poll(speaker, { timeout: patience }).toBe(wanted['Speaker'])
  await expectMore(doctor, 'video')
  await expectMore(doctor, 'audio')

  await leaveCall(patient)
  await comeBack(patient)
  await seeConnected(patient, meera.name)
  expect(await givenBy(patient.page)).toEqual(asChosen)
  await leaveCall(patient)
  await reload(patient)
  await joinCall(patient)
  await seeConnected(patient, meera.name)
  expect(await givenBy(patient.page)).toEqual(asChosen)
  await expect.poll(speaker, { timeout: patience }).toBe(wanted['Speaker'])
  await expectMore(doctor, 'video')
})

test('the other’s picture stands in a small window, where the browser has one', async () => {
  const { doctor, patient } = await openRooms('Fatima Sheikh')
  await doctor.context.addInitScript(() => {
    Object.defineProperty(Document.prototype, 'pictureInPictureEnabled', { get: () => false })
  })
  await reload(doctor)
  await joinCall(doctor)
  await joinCall(patient)
  await seeConnected(patient, meera.name)
  await expectMore(patient, 'video')
  await choose(patient, 'Small window')
  await expect
    .poll(() => patient.page.evaluate(() => document.pictureInPictureElement?.getAttribute('aria-label')))
    .toBe(meera.name)
  await expectMore(patient, 'video')

  await callOf(doctor).getByRole('button', { name: 'More' }).click()
  await doctor.page.getByRole('menuitem', { name: 'Choose devices' }).waitFor()
  expect(await doctor.page.getByRole('menuitem', { name: 'Small window' }).count()).toBe(0)
})
