import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getRecording, watchRecording } from '@imeds/contracts/recordings'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { signIn } from './actions/identity.ts'
import { joinCall, openDoctorRoom, openPatientRoom, seeConnected } from './actions/call.ts'
import { endConsultation } from './actions/practice.ts'
import {
  agreeAfterAll,
  answerRecording,
  proposeRecording,
  seeNotRecorded,
  seeRecorded,
  seeRecorderLost,
  stopRecording,
} from './actions/recording.ts'
import { newCaller, type CallPair } from './fixtures/call.ts'
import { beginConsultation } from './fixtures/consultation.ts'
import { newPatient } from './fixtures/new-patient.ts'
import { openPracticeNow } from './fixtures/open-practice.ts'
import { apiOf } from './harness/api.ts'
import { expectAccessible, expectFits } from './harness/expectations.ts'
import { killRecorder } from './harness/recorder-process.ts'
import { screenshot } from './harness/screenshot.ts'
import { loudness, probeFilm, speakAs } from './harness/tones.ts'
import { desk, phone } from './harness/visitor.ts'
import { meera } from './people.ts'

const voices = { doctor: 440, patient: 1000 }
/** A film of seconds takes a loaded machine a minute. */
const composing = 180_000
let folder: string

beforeAll(async () => {
  await openPracticeNow(meera.phone, 'video')
  folder = await mkdtemp(join(tmpdir(), 'imeds-films-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Two people in a call, each with a tone of their own for a voice. */
async function openCall(name: string): Promise<CallPair> {
  const person = await newPatient(name)
  const practitioner = await apiOf(meera.phone, 'practitioner')
  const id = await beginConsultation({ patient: person.call, practitioner, mode: 'video' })
  const doctor = await newCaller('doctor', { viewport: desk })
  await speakAs(doctor, voices.doctor)
  await signIn(doctor, meera)
  await openDoctorRoom(doctor, id)
  const patient = await newCaller('patient', { viewport: phone })
  await speakAs(patient, voices.patient)
  await signIn(patient, person)
  await openPatientRoom(patient, id)
  await joinCall(doctor)
  await joinCall(patient)
  await seeConnected(doctor, person.name)
  await seeConnected(patient, meera.name)
  return { id, person, doctor, patient }
}

/** The finished film, fetched as its watcher's browser does. */
async function filmOf({ id, person }: CallPair): Promise<string> {
  const { url } = await person.call(watchRecording, { params: { id } })
  const answer = await fetch(new URL(url!, inject('productUrl')))
  const path = join(folder, `${id}.mp4`)
  await writeFile(path, Buffer.from(await answer.arrayBuffer()))
  return path
}

async function expectBothVoices(path: string, from: number): Promise<void> {
  const noise = await loudness(path, 3000, from, 1)
  for (const [who, hertz] of Object.entries(voices))
    expect(await loudness(path, hertz, from, 1), `the ${who} at ${from} s`).toBeGreaterThan(noise + 15)
}

test('a call is recorded while both agree, stops at once, begins again, and both can watch it afterwards', async () => {
  const call = await openCall('Leela Rao')
  const { id, person, doctor, patient } = call
  await seeNotRecorded(patient)
  await proposeRecording(patient)
  await expectAccessible(patient, 'waiting for the doctor to agree')
  await screenshot(doctor, 'recording asked')
  const agreedAt = Date.now()
  await answerRecording(doctor, person.name, true)
  await Promise.all([seeRecorded(doctor), seeRecorded(patient)])
  const seenAt = Date.now()
  for (const one of [doctor, patient]) {
    await expectAccessible(one, 'being recorded')
    await expectFits(one)
    await screenshot(one, `recording ${one.name}`)
  }
  await doctor.page.waitForTimeout(4000)
  const stoppingAt = Date.now()
  await stopRecording(doctor)
  await Promise.all([seeNotRecorded(doctor), seeNotRecorded(patient)])
  const stoppedAt = Date.now()
  await doctor.page.waitForTimeout(4000)

  const againAt = Date.now()
  await agreeAfterAll(doctor)
  await Promise.all([seeRecorded(doctor), seeRecorded(patient)])
  const seenAgainAt = Date.now()
  await doctor.page.waitForTimeout(4000)
  const endingAt = Date.now()
  await endConsultation(doctor)
  const endedAt = Date.now()

  const watch = patient.page.getByRole('button', { name: 'Watch the recording' })
  await watch.waitFor({ timeout: composing })
  const film = await filmOf(call)
  const { seconds, codecs } = await probeFilm(film)
  expect(codecs.toSorted()).toEqual(['aac', 'h264'])
  // No shorter than people saw it run, no longer than they agreed.
  expect(seconds).toBeGreaterThan((stoppingAt - seenAt + endingAt - seenAgainAt) / 1000 - 1)
  expect(seconds).toBeLessThan((stoppedAt - agreedAt + endedAt - againAt) / 1000 + 1)
  await expectBothVoices(film, 1.5)
  await expectBothVoices(film, seconds - 2.5)

  await watch.click()
  const player = patient.page.getByLabel('Recording of the consultation')
  await player.evaluate(
    (video: HTMLVideoElement) =>
      new Promise((resolve, reject) => {
        video.addEventListener('seeked', resolve, { once: true })
        video.addEventListener('error', () => reject(new Error(video.error?.message)), { once: true })
        const seek = () => (video.currentTime = 5)
        if (video.readyState >= 1) seek()
        else video.addEventListener('loadedmetadata', seek, { once: true })
      }),
  )
  expect(await player.evaluate((video: HTMLVideoElement) => video.currentTime)).toBeGreaterThanOrEqual(5)
  await expectAccessible(patient, 'watching')
  await expectFits(patient)
  await screenshot(patient, 'recording watched')
  await doctor.page.getByRole('button', { name: 'Watch the recording' }).waitFor()
  await screenshot(doctor, 'recording of the past')

  const stranger = await newPatient('Mohan Das')
  for (const endpoint of [getRecording, watchRecording])
    await expect(stranger.call(endpoint, { params: { id } })).rejects.toMatchObject({
      code: 'encounter_not_found',
    })
})

test('who declines is not recorded, and a recorder that dies comes back into the same call', async () => {
  const call = await openCall('Nalini Rao')
  const { person, doctor, patient } = call
  await proposeRecording(patient)
  await answerRecording(doctor, person.name, false)
  await seeNotRecorded(patient)
  await agreeAfterAll(doctor)
  await Promise.all([seeRecorded(doctor), seeRecorded(patient)])
  const seenAt = Date.now()
  await doctor.page.waitForTimeout(5000)
  const before = (Date.now() - seenAt) / 1000
  killRecorder()
  await seeRecorderLost(patient)
  await Promise.all([seeRecorded(doctor), seeRecorded(patient)])
  await doctor.page.waitForTimeout(4000)
  await endConsultation(doctor)
  await patient.page.getByRole('button', { name: 'Watch the recording' }).waitFor({ timeout: composing })
  const film = await filmOf(call)
  const { seconds } = await probeFilm(film)
  // Of what was heard before it died, two seconds at most are lost.
  await expectBothVoices(film, before - 3)
  await expectBothVoices(film, seconds - 2.5)
})
