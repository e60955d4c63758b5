import { beforeAll, expect, test } from 'vitest'
import { callOf, joinCall, reload, seeConnected, seeInCall, tileOf } from './actions/call.ts'
import { messageSaying, say } from './actions/chat.ts'
import { openRooms } from './fixtures/call.ts'
import { openPracticeNow } from './fixtures/open-practice.ts'
import { expectMore } from './harness/call-figures.ts'
import { expectAccessible, expectVisible } from './harness/expectations.ts'
import { Line } from './harness/line.ts'
import { meera } from './people.ts'

beforeAll(() => openPracticeNow(meera.phone, 'video'))

test('the call goes on while signalling is gone, and hears of changes once it is back', async () => {
  const line = await Line.open()
  const { doctor, patient, person } = await openRooms('Qadir Ali', { patient: { line } })
  patient.complaints.allow(/WebSocket connection to/)
  await joinCall(doctor)
  await joinCall(patient)
  await seeConnected(patient, meera.name)
  line.cutTunnels()
  await callOf(patient).getByText('The connection to our server is being restored.').waitFor()
  await expectMore(patient, 'video')
  await expectMore(doctor, 'video')
  await callOf(doctor).getByRole('button', { name: 'Camera', exact: true }).click()
  line.mendTunnels()
  await callOf(patient)
    .getByText('The connection to our server is being restored.')
    .waitFor({ state: 'detached' })
  await tileOf(patient, meera.name).getByText('Camera is off').waitFor()
  await seeConnected(doctor, person.name)
  await say(patient, 'I am still here')
  await expectVisible(messageSaying(doctor, 'I am still here'))
})

test('who allows neither camera nor microphone hears, sees, writes, and reads what helps', async () => {
  const { doctor, patient, person } = await openRooms('Rekha Das', { patient: { permissions: [] } })
  await joinCall(doctor)
  await joinCall(patient)
  await callOf(patient).getByText('The browser does not allow the microphone').waitFor()
  await callOf(patient).getByText('The browser does not allow the camera').waitFor()
  await expectAccessible(patient, 'a call without permission')
  await seeConnected(patient, meera.name)
  await expectMore(patient, 'video')
  await expectMore(patient, 'audio')
  await tileOf(doctor, person.name).getByText('Camera is off').waitFor()
  await patient.context.grantPermissions(['camera', 'microphone'])
  await callOf(patient).getByRole('button', { name: 'Microphone', exact: true }).click()
  await callOf(patient).getByRole('button', { name: 'Camera', exact: true }).click()
  await expectMore(doctor, 'video')
  await expectMore(doctor, 'audio')
})

test('without a camera one talks all the same', async () => {
  const { doctor, patient, person } = await openRooms('Sunil Jain')
  await patient.context.addInitScript(() => {
    const { mediaDevices } = navigator
    const original = mediaDevices.getUserMedia.bind(mediaDevices)
    mediaDevices.getUserMedia = (wanted) =>
      wanted?.video
        ? Promise.reject(new DOMException('Requested device not found', 'NotFoundError'))
        : original(wanted)
  })
  await reload(patient)
  await joinCall(doctor)
  await joinCall(patient)
  await callOf(patient).getByText('No camera was found.').waitFor()
  await seeConnected(doctor, person.name)
  await tileOf(doctor, person.name).getByText('Camera is off').waitFor()
  await expectMore(doctor, 'audio')
  await expectMore(patient, 'video')
})

test('a browser without WebRTC says so, and the chat works', async () => {
  const { doctor, patient } = await openRooms('Tara Singh')
  await patient.context.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'RTCPeerConnection')
  })
  await reload(patient)
  await patient.page.getByText('This browser cannot hold a call').waitFor()
  expect(await patient.page.getByRole('button', { name: /^Join with/ }).count()).toBe(0)
  await expectAccessible(patient, 'a browser without WebRTC')
  await joinCall(doctor)
  await seeInCall(doctor)
  await say(patient, 'My browser is too old')
  await expectVisible(messageSaying(doctor, 'My browser is too old'))
})
