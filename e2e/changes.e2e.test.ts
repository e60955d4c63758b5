import { getAppointment } from '@imeds/contracts/scheduling'
import { dateInZone, formatInstant } from '@imeds/i18n/time'
import { beforeAll, describe, expect, test } from 'vitest'
import { continueToBooking, holdSlot } from './actions/book.ts'
import { chooseMode, chooseSoonTime, chooseTimeAt, freeTimes, showDay } from './actions/choose-time.ts'
import { openDoctor, searchFor } from './actions/find-doctor.ts'
import { signIn } from './actions/identity.ts'
import { book } from './fixtures/consultation.ts'
import { newPatient } from './fixtures/new-patient.ts'
import { openPracticeNow } from './fixtures/open-practice.ts'
import { apiOf } from './harness/api.ts'
import { expectAccessible, expectVisible } from './harness/expectations.ts'
import { visit } from './harness/visit.ts'
import { newVisitor, phone } from './harness/visitor.ts'
import { kavya, meera } from './people.ts'

describe('an appointment', () => {
  beforeAll(() => openPracticeNow(meera.phone))

  test('is moved, then cancelled, with the money that comes back in sight', async () => {
    const patient = await newPatient('Gopal Verma')
    const practitioner = await apiOf(meera.phone, 'practitioner')
    const id = await book({ patient: patient.call, practitioner }, 'late')
    const visitor = await newVisitor('Gopal', { viewport: phone })
    const { page } = visitor
    await signIn(visitor, patient)

    await visit(visitor, `/appointments/${id}`)
    await page.getByRole('link', { name: 'Change the time' }).click()
    await page.getByRole('heading', { level: 1, name: 'Change the time' }).waitFor()
    await chooseTimeAt(visitor, halfOfTheFeeAhead())
    await expectAccessible(visitor)
    await page.getByRole('button', { name: /^Move to this time|^Move to / }).click()
    await page.getByText('Moved. We told the doctor.').waitFor()

    await page.getByRole('button', { name: 'Cancel the appointment' }).click()
    const dialog = page.getByRole('dialog', { name: 'Cancel this appointment?' })
    await dialog.getByText('You get back').waitFor()
    expect(await dialog.innerText()).toMatch(/₹150\n.*You paid ₹300/s)
    await expectAccessible(visitor)
    await dialog.getByRole('button', { name: 'Cancel the appointment' }).click()
    await page.getByText('You cancelled this appointment.').waitFor()
    await expectVisible(page.getByText('₹150 goes back to you.'))
  })

  test('is not sold twice: who comes second is told, and offered the nearest times', async () => {
    const [first, second] = [await newVisitor('first'), await newVisitor('second')]
    for (const visitor of [first, second]) {
      const patient = await newPatient(`Racer ${visitor.name}`)
      await signIn(visitor, patient)
      await searchFor(visitor, 'fever')
      await openDoctor(visitor, meera.name)
      await chooseMode(visitor, 'Text chat')
    }
    const time = await chooseSoonTime(first)
    await showDay(second, time.day)
    await second.page.getByRole('radio', { name: time.clock, exact: true }).check()
    await continueToBooking(second)
    await continueToBooking(first)
    await holdSlot(first, { patient: 'Racer first' })
    await second.page.getByText('This time is no longer free').waitFor()
    await expectAccessible(second)
    await second.page
      .getByRole('main')
      .getByRole('link')
      .filter({ hasText: /\d (am|pm)$/ })
      .last()
      .click()
    await holdSlot(second, { patient: 'Racer second' })
  })
})

describe('leave of a practitioner', () => {
  test('takes the times off pages that are open, and cancels what stands in the way after asking', async () => {
    const patient = await newPatient('Hema Latha')
    const call = await apiOf(kavya.phone, 'practitioner')
    const id = await book({ patient: patient.call, practitioner: call }, 'late')
    const [doctor, visitor] = [await newVisitor('Kavya'), await newVisitor('Hema')]
    doctor.complaints.allow(/^409 POST \/api\/v1\/practitioners\/[^/]+\/schedule-exceptions$/)
    await signIn(visitor, patient)
    await searchFor(visitor, kavya.name)
    await openDoctor(visitor, kavya.name)
    await chooseMode(visitor, 'Text chat')
    const { startsAt } = await patient.call(getAppointment, { params: { id } })
    const dayName = formatInstant(startsAt, { zone: 'Asia/Kolkata', style: 'day' })
    const day = visitor.page.getByRole('radio', { name: new RegExp(`^${dayName}, `) })
    await day.check()
    await freeTimes(visitor).first().waitFor()

    await signIn(doctor, kavya)
    await visit(doctor, '/practice/availability')
    await doctor.page.getByRole('link', { name: 'Leave and extra hours' }).click()
    await doctor.page.getByRole('button', { name: 'Block time or add hours' }).click()
    const dialog = doctor.page.getByRole('dialog', { name: 'Block time or add hours' })
    await dialog.getByText('Leave', { exact: true }).click()
    const date = dateInZone(startsAt, 'Asia/Kolkata')
    await dialog.getByLabel('First day').fill(date)
    await dialog.getByLabel('Last day').fill(date)
    await dialog.getByLabel('Note').fill('Back on the day after')
    await expectAccessible(doctor)
    await dialog.getByRole('button', { name: 'Add the leave' }).click()
    await dialog.getByText('1 appointment is in the way').waitFor()
    await expectAccessible(doctor)
    await dialog.getByRole('button', { name: 'Cancel it and save' }).click()
    await doctor.page.getByText('1 appointment was cancelled.').waitFor()

    await expect.poll(() => day.getAttribute('aria-label')).toContain('nothing free')
    await visit(visitor, `/appointments/${id}`)
    await visitor.page.getByText('The doctor cancelled this appointment.').waitFor()
    await expectVisible(visitor.page.getByText('Reason: Back on the day after'))
  })
})

/** A time of the practice that is open now, which cancelled gives back half: between four hours and a day ahead. */
function halfOfTheFeeAhead(): Date {
  const fiveMinutes = 5 * 60_000
  return new Date(Math.floor(Date.now() / fiveMinutes) * fiveMinutes + 5 * 3_600_000)
}
