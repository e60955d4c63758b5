import { beforeAll, expect, test } from 'vitest'
import {
  callOf,
  comeBack,
  joinCall,
  leaveCall,
  openPatientRoom,
  reload,
  seeConnected,
  seeInCall,
  tileOf,
} from './actions/call.ts'
import { messageSaying, say } from './actions/chat.ts'
import { signIn } from './actions/identity.ts'
import { newCaller, openRooms } from './fixtures/call.ts'
import { openPracticeNow } from './fixtures/open-practice.ts'
import { counted, expectMore, untilPicture } from './harness/call-figures.ts'
import { expectAccessible, expectVisible } from './harness/expectations.ts'
import { desk } from './harness/visitor.ts'
import { meera } from './people.ts'

beforeAll(async () => {
  await openPracticeNow(meera.phone, 'video')
  await openPracticeNow(meera.phone, 'audio')
})

test('thirty joins in a row, each with pictures on both sides', async () => {
  const { doctor, patient, person } = await openRooms('Lata Nair')
  await joinCall(doctor)
  const times = [await untilPicture(patient, () => joinCall(patient))]
  for (let joins = 1; ; joins++) {
    await seeConnected(patient, meera.name)
    await seeConnected(doctor, person.name)
    await expectMore(patient, 'video')
    await expectMore(doctor, 'video')
    if (joins === 30) break
    // By turns, so that each of them is the newcomer.
    const leaver = joins % 2 === 0 ? patient : doctor
    await leaveCall(leaver)
    times.push(await untilPicture(leaver, () => comeBack(leaver)))
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => Math.round(times[Math.floor((times.length - 1) * share)] ?? 0)
  console.log(
    `${times.length} joins, from the press to the first picture: p50 ${at(0.5)} ms, slowest ${at(1)} ms`,
  )
})

test('an audio call asks for no camera', async () => {
  const { doctor, patient, person } = await openRooms('Mohan Lal', { mode: 'audio' })
  for (const one of [doctor, patient]) {
    expect(await one.page.getByRole('button', { name: 'Join with video' }).count()).toBe(0)
    await joinCall(one, 'sound only')
  }
  await seeConnected(patient, meera.name)
  await seeConnected(doctor, person.name)
  for (const one of [doctor, patient]) await expectMore(one, 'audio')
  expect(await counted(patient.page, 'video', 'framesDecoded')).toBe(0)
  expect(await callOf(patient).getByRole('button', { name: 'Camera' }).count()).toBe(0)
  await expectAccessible(patient, 'an audio call')
})

test('muting, the camera and the screen show on the other side', async () => {
  const { doctor, patient, person } = await openRooms('Nina Pillai')
  await joinCall(doctor)
  await joinCall(patient)
  await seeConnected(doctor, person.name)
  const press = (name: string) => callOf(patient).getByRole('button', { name, exact: true }).click()
  const tile = tileOf(doctor, person.name)
  await press('Microphone')
  await tile.getByRole('img', { name: 'Microphone is off' }).waitFor()
  await press('Microphone')
  await tile.getByRole('img', { name: 'Microphone is off' }).waitFor({ state: 'detached' })
  await press('Camera')
  await tile.getByText('Camera is off').waitFor()
  await expectMore(doctor, 'audio')
  await press('Camera')
  await tile.getByText('Camera is off').waitFor({ state: 'detached' })
  await expectMore(doctor, 'video')
})

test('a page that is loaded again is back in the call by itself', async () => {
  const { doctor, patient, person } = await openRooms('Om Prakash')
  await joinCall(doctor)
  await joinCall(patient)
  await seeConnected(doctor, person.name)
  await reload(patient)
  await seeInCall(patient)
  await seeConnected(patient, meera.name)
  await expectMore(patient, 'video')
  await reload(doctor)
  await seeConnected(doctor, person.name)
  await expectMore(doctor, 'video')
  await expectMore(patient, 'video')
})

test('a second device takes over, and the first one says so', async () => {
  const { id, doctor, patient, person } = await openRooms('Padma Rao')
  await joinCall(doctor)
  await joinCall(patient)
  await seeConnected(doctor, person.name)
  const second = await newCaller('second device', { viewport: desk })
  await signIn(second, person)
  await openPatientRoom(second, id)
  await joinCall(second)
  await patient.page.getByRole('heading', { name: 'The call goes on on your other device' }).waitFor()
  await expectAccessible(patient, 'taken over')
  await seeConnected(second, meera.name)
  await seeConnected(doctor, person.name)
  await expectMore(doctor, 'video')
  expect(await tileOf(doctor, person.name).count()).toBe(1)
  // And back again.
  await comeBack(patient)
  await second.page.getByRole('heading', { name: 'The call goes on on your other device' }).waitFor()
  await seeConnected(patient, meera.name)
  await say(second, 'Written on the other device')
  await expectVisible(messageSaying(doctor, 'Written on the other device'))
})
