import { beforeAll, describe, expect, test } from 'vitest'
import { continueToBooking, holdSlot } from './actions/book.ts'
import { messageSaying, messages, say } from './actions/chat.ts'
import { chooseMode, chooseSoonTime, showDay, timeNamed } from './actions/choose-time.ts'
import { openDoctor, searchFor } from './actions/find-doctor.ts'
import { actAs, register, signIn } from './actions/identity.ts'
import { createOwnProfile, recordAllergy } from './actions/patient-profile.ts'
import { pay } from './actions/pay.ts'
import { admit, endConsultation, goToPart, openRoom, seeBooking, writeNotes } from './actions/practice.ts'
import { addMedicine, findings, override, removeMedicine, sign } from './actions/prescribe.ts'
import { downloadPdf, openPrescription, qrCode } from './actions/read-prescription.ts'
import { checkIn, seeRoomOpen } from './actions/wait-for-doctor.ts'
import { openPracticeNow } from './fixtures/open-practice.ts'
import { expectAccessible, expectFits } from './harness/expectations.ts'
import { scan } from './harness/qr.ts'
import { screenshot } from './harness/screenshot.ts'
import { visit } from './harness/visit.ts'
import { desk, newVisitor, phone, type Visitor } from './harness/visitor.ts'
import { asha, meera, unknownPhone } from './people.ts'

/** What differs between two ways through the same journey. */
type Story = {
  viewport: typeof phone
  timezoneId: string
  /** Gets the patient's person in; gives the name of the patient. */
  arrive: (visitor: Visitor) => Promise<string>
  /** Writes the medicines, and answers to what the rules have against them. Gives what stays. */
  prescribe: (doctor: Visitor) => Promise<{ medicine: string; initials: string }>
}

const newcomer: Story = {
  viewport: phone,
  timezoneId: 'Asia/Kolkata',
  async arrive(visitor) {
    await register(visitor, { name: 'Divya Pillai', phone: unknownPhone() })
    await createOwnProfile(visitor, { birthDate: '1994-03-08', gender: 'Female' })
    await recordAllergy(visitor, 'Penicillin', 'Severe')
    return 'Divya Pillai'
  },
  async prescribe(doctor) {
    await addMedicine(doctor, 'Amoxicillin 500', '1-1-1 after food 5 days')
    const allergy = findings(doctor).filter({ hasText: 'Allergy' })
    await allergy.waitFor()
    await expectAccessible(doctor, 'a warning in the prescription')
    await removeMedicine(doctor, 'Amoxicillin 500')
    await allergy.waitFor({ state: 'detached' })
    await addMedicine(doctor, 'Paracetamol 500', '1-0-1 after food 3 days')
    return { medicine: 'Paracetamol', initials: 'D. P.' }
  },
}

const daughter: Story = {
  viewport: desk,
  timezoneId: 'America/New_York',
  async arrive(visitor) {
    await signIn(visitor, asha)
    return 'Savitri Rao'
  },
  async prescribe(doctor) {
    await addMedicine(doctor, 'Ibuprofen 400', '1-0-1 after food 3 days')
    const interaction = findings(doctor)
      .filter({ hasText: 'Interaction' })
      .filter({ hasText: /warfarin/i })
    await override(interaction, 'Short course, bleeding signs explained, INR in three days')
    return { medicine: 'Ibuprofen', initials: 'S. R.' }
  },
}

beforeAll(() => openPracticeNow(meera.phone))

describe('from a symptom to the verified QR code, two people in two browsers', () => {
  test.each([
    ['at 390 pixels, a new person for herself', newcomer],
    ['at 1440 pixels, a daughter for her mother', daughter],
  ])('%s', async (_, { viewport, timezoneId, arrive, prescribe }) => {
    const patient = await newVisitor('patient', { viewport, timezoneId })
    const doctor = await newVisitor('doctor', { viewport })
    const stranger = await newVisitor('stranger', { viewport })
    const name = await arrive(patient)
    await signIn(doctor, meera)
    await actAs(doctor, 'Doctor')
    await visit(doctor, '/practice')

    await searchFor(patient, 'fever')
    await patient.page.getByText('because you wrote “fever”').first().waitFor()
    await expectAccessible(patient)
    await openDoctor(patient, meera.name)
    await chooseMode(patient, 'Text chat')
    await visit(stranger, new URL(patient.page.url()).pathname)
    await chooseMode(stranger, 'Text chat')
    const time = await chooseSoonTime(patient)
    await showDay(stranger, time.day)
    await timeNamed(stranger, time.clock).waitFor()
    await expectAccessible(patient)

    await continueToBooking(patient)
    await expectAccessible(patient)
    await holdSlot(patient, { patient: name, symptom: 'Fever', reason: 'Since two days, with chills' })
    await timeNamed(stranger, time.clock).waitFor({ state: 'detached' })
    await expectAccessible(patient)
    await pay(patient)
    await expectAccessible(patient)
    await seeBooking(doctor, name, time)

    await checkIn(patient)
    await expectAccessible(patient)
    await say(patient, 'It began on Sunday.')
    await openRoom(doctor, name, time)
    await expectAccessible(doctor)
    await admit(doctor)
    await seeRoomOpen(patient)

    await goToPart(doctor, 'Chat')
    await messageSaying(doctor, 'It began on Sunday.').waitFor()
    await say(doctor, 'Good day. How high was it?')
    await messageSaying(patient, 'How high was it?').waitFor()
    await patient.complaints.whileOffline(async () => {
      await say(patient, 'Thirty-nine two this morning.')
      await say(patient, 'Thirty-eight now.')
      await say(doctor, 'Do you drink enough?')
      await patient.page.getByText('Waiting for the connection').first().waitFor()
    })
    await messageSaying(doctor, 'Thirty-eight now.').waitFor()
    await messageSaying(patient, 'Do you drink enough?').waitFor()
    expect(await messages(patient).count()).toBe(5)
    await expectAccessible(patient)

    await writeNotes(doctor, {
      Complaints: 'Fever with chills for two days',
      'Provisional diagnosis': 'Viral fever',
    })
    const { medicine, initials } = await prescribe(doctor)
    await doctor.page.getByLabel('Advice').fill('Drink two litres a day and rest.')
    await expectAccessible(doctor)
    await sign(doctor)
    await patient.page.getByRole('link', { name: 'Open the prescription' }).waitFor()
    await endConsultation(doctor)
    await expectAccessible(doctor)

    await patient.page.getByRole('heading', { name: 'The consultation has ended' }).waitFor()
    await expectAccessible(patient)
    await openPrescription(patient, 'Viral fever')
    await patient.page.getByRole('article').getByText(new RegExp(medicine, 'i')).first().waitFor()
    await expectAccessible(patient)
    await expectFits(patient)
    const paper = await downloadPdf(patient)
    expect(paper).toMatch(new RegExp(medicine, 'i'))
    expect(paper).toContain(name)

    const address = await scan(qrCode(patient))
    await visit(stranger, address)
    await stranger.page.getByRole('heading', { level: 1, name: 'Genuine and valid' }).waitFor()
    await stranger.page.getByText(initials, { exact: true }).waitFor()
    expect(await stranger.page.getByRole('main').innerText()).not.toMatch(
      new RegExp(`${medicine}|${name}`, 'i'),
    )
    await expectAccessible(stranger)
    await screenshot(stranger, `verified ${viewport.width}`)
  })
})
