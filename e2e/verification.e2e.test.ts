import { expect, test } from 'vitest'
import { doctorCards } from './actions/find-doctor.ts'
import { signIn } from './actions/identity.ts'
import { expectAccessible, expectVisible } from './harness/expectations.ts'
import { visit } from './harness/visit.ts'
import { newVisitor } from './harness/visitor.ts'
import { nithya, vikram } from './people.ts'

test('a doctor who waits is found by nobody, until an admin has compared the registration', async () => {
  const [admin, patient] = [await newVisitor('admin'), await newVisitor('patient')]
  const { page } = admin
  const search = `/doctors?text=${encodeURIComponent(nithya.name)}`
  const card = doctorCards(patient).filter({ hasText: nithya.name })
  await visit(patient, search)
  await patient.page.getByRole('main').waitFor()
  expect(await card.count()).toBe(0)

  await signIn(admin, vikram)
  await page.getByRole('heading', { level: 1, name: 'Administration' }).waitFor()
  await page.getByRole('link', { name: 'Open the queue' }).click()
  await page.getByRole('link', { name: new RegExp(nithya.name) }).click()
  await page.getByRole('heading', { level: 1, name: new RegExp(nithya.name) }).waitFor()
  await expectAccessible(admin)
  await page.getByRole('button', { name: 'I have seen it on paper' }).click()
  const question = page.getByRole('dialog', { name: 'Certificate seen on paper?' })
  await question.waitFor()
  await expectAccessible(admin, 'the question about the paper')
  await question.getByRole('button', { name: 'I have seen it on paper' }).click()
  await page.getByText(/^The certificate was seen on paper on /).waitFor()
  const number = page.getByLabel('Number as the register shows it')
  await number.fill('SOMEBODY-ELSE')
  await page.getByRole('button', { name: 'Verify', exact: true }).click()
  await page.getByText('If the register says otherwise, send the profile back.').waitFor()
  await expectAccessible(admin)
  await number.fill(nithya.registrationNumber)
  await page.getByRole('button', { name: 'Verify', exact: true }).click()
  await page.getByText(`${nithya.name} is verified and can be found now.`).waitFor()

  await visit(patient, search)
  await expectVisible(card)
})
