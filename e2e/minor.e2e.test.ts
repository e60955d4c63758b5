import { createPatient } from '@imeds/contracts/patients'
import { beforeAll, expect, test } from 'vitest'
import { signIn } from './actions/identity.ts'
import { admit, endConsultation, goToPart, writeNotes } from './actions/practice.ts'
import { waitForConsultation } from './fixtures/consultation.ts'
import { newPatient } from './fixtures/new-patient.ts'
import { openPracticeNow } from './fixtures/open-practice.ts'
import { apiOf } from './harness/api.ts'
import { expectAccessible, expectFits } from './harness/expectations.ts'
import { screenshot } from './harness/screenshot.ts'
import { visit } from './harness/visit.ts'
import { desk, newVisitor, phone } from './harness/visitor.ts'
import { lakshmi } from './people.ts'

beforeAll(() => openPracticeNow(lakshmi.phone))

test.each([
  ['390', phone],
  ['1440', desk],
])(
  'a child is let in beside a confirmed adult, and the notes are corrected afterwards, at %s pixels',
  async (width, viewport) => {
    const { name, phone: number, call: patient } = await newPatient('Usha Verma')
    const child = {
      relation: 'child' as const,
      name: 'Ishaan Verma',
      birthDate: '2016-05-04',
      gender: 'male' as const,
      guardianConfirmed: true,
      address: { line: '9 Neem Road', city: 'Hyderabad', state: 'Telangana', pinCode: '500016' },
    }
    await patient(createPatient, { body: child })
    const practitioner = await apiOf(lakshmi.phone, 'practitioner')
    const id = await waitForConsultation({ patient, practitioner, of: 'child' })

    const doctor = await newVisitor('doctor', { viewport })
    const { page } = doctor
    await signIn(doctor, lakshmi)
    await visit(doctor, `/practice/consultations/${id}`)
    await page.getByText('It is not confirmed which adult is here').waitFor()
    expect(await page.getByRole('button', { name: 'Let the patient in' }).isDisabled()).toBe(true)
    await page.getByRole('radio', { name: `${name} (parent)` }).check()
    await expectAccessible(doctor, 'who is with the child')
    await expectFits(doctor)
    await screenshot(doctor, `guardian ${width}`)
    await page.getByRole('button', { name: 'Confirm', exact: true }).click()
    await page.getByText(`With ${name} (parent)`).waitFor()
    await screenshot(doctor, `guardian confirmed ${width}`)
    await admit(doctor)
    await writeNotes(doctor, { Complaints: 'Rash since yesterday', 'Provisional diagnosis': 'Measles' })
    await endConsultation(doctor)

    await goToPart(doctor, 'Notes')
    await page.getByRole('button', { name: 'Correct the notes' }).click()
    const dialog = page.getByRole('dialog', { name: 'Correct the notes' })
    await dialog.getByLabel('Provisional diagnosis').fill('Roseola')
    await dialog.getByLabel('Why they are corrected').fill('The fever fell before the rash came')
    await expectAccessible(doctor, 'correcting the notes')
    await screenshot(doctor, `correct notes ${width}`)
    await dialog.getByRole('button', { name: 'Save the correction' }).click()
    const notes = page.getByRole('region', { name: 'Notes' })
    await notes.getByText(/^Corrected on .* by Dr .*The fever fell before the rash came/).waitFor()
    await notes.getByRole('button', { name: 'Show the earlier version' }).click()
    await notes.getByText('Measles').waitFor()
    await expectAccessible(doctor, 'corrected notes')
    await expectFits(doctor)
    await screenshot(doctor, `corrected notes ${width}`)

    const mother = await newVisitor('mother', { viewport, colorScheme: 'dark' })
    await signIn(mother, { phone: number })
    await visit(mother, `/consultations/${id}`)
    await mother.page.getByText('Roseola').waitFor()
    await mother.page.getByRole('button', { name: 'Show the earlier version' }).click()
    await mother.page.getByText('Measles').waitFor()
    await expectAccessible(mother, 'corrected notes of a child')
    await expectFits(mother)
    await screenshot(mother, `corrected notes mother ${width}`)
  },
)
