import { expect, test } from 'vitest'
import { continueToBooking } from './actions/book.ts'
import { chooseSoonTime } from './actions/choose-time.ts'
import { signIn } from './actions/identity.ts'
import { openPayment, payAtGateway } from './actions/pay.ts'
import { newPatient } from './fixtures/new-patient.ts'
import { expectVisible } from './harness/expectations.ts'
import { visit } from './harness/visit.ts'
import { desk, newVisitor, patience, phone, type Visitor } from './harness/visitor.ts'
import { asha, farah, meera } from './people.ts'

type Named = { name: string }

/** A test, two visits and a procedure at one price, on sale. */
async function makePackage({ page }: Visitor, { name }: Named): Promise<void> {
  await page.getByRole('link', { name: 'New package' }).click()
  await page.getByRole('heading', { level: 1, name: 'New package' }).waitFor()
  await page.getByLabel('Name').fill(name)
  await page.getByRole('combobox', { name: 'Find a test' }).fill('blood count')
  await page.getByRole('option', { name: /^Complete blood count/ }).click()
  await page.getByRole('group', { name: 'Complete blood count' }).waitFor()
  await page.getByText('Consultation', { exact: true }).click()
  await page.getByLabel('With whom').selectOption({ label: `Dr ${meera.name}` })
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page
    .getByRole('group', { name: /^Consultation with/ })
    .getByLabel('How many')
    .fill('2')
  await page.getByText('Procedure', { exact: true }).click()
  await page.getByLabel('What is done').fill('ECG')
  await page.getByLabel('Costs alone').last().fill('300')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByLabel('Price of the package').fill('1299')
  await page.getByLabel('Status').selectOption({ label: 'On sale' })
  await page.getByRole('button', { name: 'Save' }).click()
  await expectVisible(page.getByText(`${name} is set up.`))
}

/** Found by its name, chosen for oneself, and paid. */
async function buyPackage(visitor: Visitor, { name }: Named): Promise<void> {
  const { page } = visitor
  await visit(visitor, '/packages')
  await page.getByLabel('What are you looking for?').fill(name)
  await page.getByRole('button', { name: 'Search' }).click()
  await page.getByRole('link', { name }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.getByRole('button', { name: 'Go on to the payment' }).click()
  await page.waitForURL(/\/packages\/mine\/./)
  await openPayment(visitor)
  await payAtGateway(visitor)
  await expectVisible(page.getByText('2 of 2 left'))
}

/** From the package to a free time of its doctor: it costs nothing. */
async function bookWithPackage(visitor: Visitor, { name }: Named): Promise<void> {
  const { page } = visitor
  await page.getByRole('link', { name: /^Book the visit/ }).click()
  await page.getByRole('heading', { level: 1, name: meera.name }).waitFor()
  await chooseSoonTime(visitor)
  await continueToBooking(visitor)
  await expectVisible(page.getByRole('radio', { name: `With “${name}”`, checked: true }))
  await page.getByRole('button', { name: 'Book with the package' }).click()
  await page.getByRole('heading', { name: 'Your appointment is booked' }).waitFor()
  await page.getByRole('link', { name: 'See the appointment' }).click()
  await expectVisible(page.getByRole('link', { name: `Paid by package ${name}` }))
}

test('a package: made at the desk, bought and used by a patient, finished at the desk', async () => {
  const name = `Check ${Date.now().toString(36)}`
  const patient = await newPatient('Gopal Varma')
  const farahs = await newVisitor('Farah', { viewport: desk })
  await signIn(farahs, farah)
  await visit(farahs, '/desk/packages')
  await makePackage(farahs, { name })

  const gopals = await newVisitor('Gopal', { viewport: phone })
  await signIn(gopals, patient)
  await buyPackage(gopals, { name })
  await bookWithPackage(gopals, { name })

  const { page } = farahs
  await visit(farahs, '/desk/packages/purchases')
  await page.getByRole('link', { name }).first().click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await expectVisible(page.getByText('1 of 2 left'))
  await page.getByRole('button', { name: 'Mark as used: ECG' }).click()
  await expectVisible(page.getByText('ECG is marked as used.'))
  await expect.poll(() => page.getByText('0 of 1 left').count(), { timeout: patience }).toBe(1)

  // What is left goes back, as it was said before.
  await visit(gopals, '/packages/mine')
  await gopals.page.getByRole('link', { name }).click()
  await gopals.page.getByRole('button', { name: 'End it' }).click()
  const question = gopals.page.getByRole('dialog', { name: 'End this package?' })
  await expectVisible(question.getByText('2 parts are unused.'))
  await question.getByRole('button', { name: 'End the package' }).click()
  await expectVisible(gopals.page.getByText(/^The package has ended\. ₹/))
})

test('a test that a package holds is booked at its laboratory for nothing', async () => {
  const ashas = await newVisitor('Asha', { viewport: phone })
  await signIn(ashas, asha)
  await visit(ashas, '/packages/mine')
  await ashas.page.getByRole('link', { name: 'Heart check' }).first().click()
  const use = ashas.page.getByRole('link', { name: /^Book the test: / }).first()
  const test = (await use.getAttribute('aria-label'))!.slice('Book the test: '.length)
  await use.click()
  await ashas.page.getByRole('heading', { level: 1, name: 'Book laboratory tests' }).waitFor()
  await expectVisible(ashas.page.getByRole('definition').filter({ hasText: test }))
  await expectVisible(ashas.page.getByRole('radio', { name: 'With “Heart check”', checked: true }))
  await expectVisible(ashas.page.getByRole('definition').filter({ hasText: '₹0' }))
})
