import { beforeAll, expect, test } from 'vitest'
import { callOf, joinCall, seeConnected, tileOf } from './actions/call.ts'
import { messageSaying, say } from './actions/chat.ts'
import { signIn } from './actions/identity.ts'
import { endConsultation } from './actions/practice.ts'
import { newCaller, openRooms } from './fixtures/call.ts'
import { newPatient } from './fixtures/new-patient.ts'
import { openPracticeNow } from './fixtures/open-practice.ts'
import { expectMore } from './harness/call-figures.ts'
import { expectAccessible, expectVisible } from './harness/expectations.ts'
import { flood, followLine, refusalOf, standingOf } from './harness/page-line.ts'
import { screenshot } from './harness/screenshot.ts'
import { phone } from './harness/visitor.ts'
import { meera } from './people.ts'

beforeAll(() => openPracticeNow(meera.phone, 'video'))

const media = { audio: true, video: true, screen: false, mode: 'video' }
const offer = { kind: 'description', generation: 9, type: 'offer', sdp: 'v=0' }

test('another’s ticket and signals into another room are refused, and nobody there notices', async () => {
  const { doctor, patient, person } = await openRooms('Waheeda Khan')
  await followLine(patient)
  await patient.page.reload()
  await joinCall(doctor)
  await joinCall(patient)
  await seeConnected(doctor, person.name)
  const held = await standingOf(patient.page)

  const stranger = await newPatient('Xavier Pinto')
  const other = await newCaller('stranger', { viewport: phone })
  await followLine(other)
  await signIn(other, stranger)
  await expect
    .poll(() => refusalOf(other.page, 'call.join', { ticket: held.ticket, media }))
    .toBe('call_ticket_invalid')
  for (const [name, more] of [
    ['call.read', { after: 0 }],
    ['call.signal', { to: held.presenceId, signal: offer }],
    ['call.media', { media: { ...media, audio: false } }],
    ['call.leave', {}],
  ] as const)
    expect(await refusalOf(other.page, name, { ...held, ...more })).toBe('call_ticket_invalid')

  // From a room of one's own into that one.
  const second = await openRooms('Yusuf Ali')
  await followLine(second.patient)
  await second.patient.page.reload()
  await joinCall(second.patient)
  const own = await standingOf(second.patient.page)
  expect(
    await refusalOf(second.patient.page, 'call.signal', { ...own, to: held.presenceId, signal: offer }),
  ).toBe('call_person_gone')
  expect(
    await refusalOf(second.patient.page, 'call.read', { ...own, presenceId: held.presenceId, after: 0 }),
  ).toBe('call_ticket_invalid')

  for (const one of [doctor, patient]) {
    await expectMore(one, 'video')
    await expectMore(one, 'audio')
    expect(await callOf(one).getByRole('figure').count()).toBe(2)
  }
  await endConsultation(doctor)
  await patient.page.getByRole('heading', { name: 'The consultation has ended' }).waitFor()
  // The same person with the same ticket, once it is over.
  expect(await refusalOf(patient.page, 'call.join', { ticket: held.ticket, media })).toBe('call_over')
})

test('a page that is given another’s ticket says that it cannot join', async () => {
  const first = await openRooms('Zeenat Aman')
  const second = await openRooms('Anil Kapoor')
  const foreign = first.patient.page.waitForResponse(/\/call\/tickets$/)
  await joinCall(first.patient)
  const reply = await (await foreign).text()
  await second.patient.context.route(/\/call\/tickets$/, (route) =>
    route.fulfill({ contentType: 'application/json', body: reply }),
  )
  await second.patient.page.getByRole('button', { name: 'Join with video' }).click()
  await second.patient.page
    .getByRole('heading', { name: 'You cannot join this call' })
    .waitFor({ timeout: 90_000 })
  await expectAccessible(second.patient, 'a call that cannot be joined')
  await say(second.patient, 'I cannot join')
  await expectVisible(messageSaying(second.doctor, 'I cannot join'))
})

test('who floods reads so and is back in a while, and the call of all goes on', async () => {
  const { doctor, patient, person } = await openRooms('Bhanu Athaiya')
  await followLine(patient)
  await patient.page.reload()
  await joinCall(doctor)
  await joinCall(patient)
  await seeConnected(doctor, person.name)
  await flood(patient.page, 400)
  const sentence = callOf(patient).getByText('sent more than our server takes in')
  await sentence.waitFor()
  await screenshot(patient, 'flooded')
  await expectAccessible(patient, 'a line that was cut')
  for (const one of [doctor, patient]) {
    await expectMore(one, 'video')
    await expectMore(one, 'audio')
  }
  await sentence.waitFor({ state: 'detached' })
  await callOf(doctor).getByRole('button', { name: 'Camera', exact: true }).click()
  await tileOf(patient, meera.name).getByText('Camera is off').waitFor()
  await say(patient, 'I am still here')
  await expectVisible(messageSaying(doctor, 'I am still here'))
})
