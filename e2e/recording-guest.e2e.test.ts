import { beforeAll, expect, test } from 'vitest'
import { getRecording, watchRecording } from '@imeds/contracts/recordings'
import { joinCall, seeConnected } from './actions/call.ts'
import { acceptInvitation, inviteGuest, joinAsGuest, openInvitation } from './actions/guest.ts'
import { endConsultation } from './actions/practice.ts'
import {
  agreeAfterAll,
  answerRecording,
  proposeRecording,
  seeNotRecorded,
  seeRecorded,
  stopRecording,
} from './actions/recording.ts'
import { newCaller, openRooms } from './fixtures/call.ts'
import { openPracticeNow } from './fixtures/open-practice.ts'
import { expectAccessible, expectFits } from './harness/expectations.ts'
import { screenshot } from './harness/screenshot.ts'
import { phone, type Visitor } from './harness/visitor.ts'
import { meera } from './people.ts'

beforeAll(() => openPracticeNow(meera.phone, 'video'))

const asGuest = 'Kamala Devi'
/** A film of seconds takes a loaded machine a minute. */
const composing = 180_000

test('a guest is not recorded before agreeing, stops it at once, and cannot watch it', async () => {
  const { id, doctor, patient, person } = await openRooms('Padma Rao')
  await joinCall(doctor)
  await joinCall(patient)
  await seeConnected(doctor, person.name)
  await proposeRecording(patient)
  await answerRecording(doctor, person.name, true)
  await Promise.all([seeRecorded(doctor), seeRecorded(patient)])

  const guest = await newCaller('guest', { viewport: phone })
  await openInvitation(guest, await inviteGuest(doctor))
  await acceptInvitation(guest, asGuest)
  await joinAsGuest(guest)
  const all = [doctor, patient, guest]
  const everybody = (see: (one: Visitor) => Promise<void>) => Promise.all(all.map(see))
  await everybody(seeNotRecorded)
  await doctor.page.getByText(`You agreed. Waiting for: ${asGuest}.`).waitFor()
  await expectAccessible(guest, 'a guest who is asked')
  await expectFits(guest)
  await screenshot(guest, 'recording asked of a guest')

  await guest.page.getByRole('button', { name: 'I agree to be recorded', exact: true }).click()
  await everybody(seeRecorded)
  await expectAccessible(guest, 'a guest who is recorded')
  await stopRecording(guest)
  await everybody(seeNotRecorded)
  await agreeAfterAll(guest)
  await everybody(seeRecorded)

  guest.complaints.allow(/^(401|404|410) /)
  await endConsultation(doctor)
  await patient.page.getByRole('button', { name: 'Watch the recording' }).waitFor({ timeout: composing })
  expect(await guest.page.getByRole('button', { name: 'Watch the recording' }).count()).toBe(0)
  for (const endpoint of [getRecording, watchRecording]) {
    const status = await guest.page.evaluate(
      async ([method, path]) =>
        (await fetch(`/api${path}`, { method: method!, headers: { accept: 'application/json' } })).status,
      [endpoint.method, endpoint.path.replace(':id', id)],
    )
    expect([401, 403, 404]).toContain(status)
  }
})
