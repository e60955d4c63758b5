import { expect, test } from 'vitest'
import { signIn } from './actions/identity.ts'
import { writePolicy } from './actions/records.ts'
import { newPatient } from './fixtures/new-patient.ts'
import { expectAccessible, expectVisible } from './harness/expectations.ts'
import { codeTo } from './harness/inbox.ts'
import { expectFocused, tabTo } from './harness/keyboard.ts'
import { awake, visit } from './harness/visit.ts'
import { desk, newVisitor, patience, phone } from './harness/visitor.ts'
import { farah } from './people.ts'

test('the desk sells by keyboard, takes the money in parts, and each part has its receipt', async () => {
  const visitor = await newVisitor('Farah', { viewport: desk })
  const { page } = visitor
  const { keyboard } = page
  await signIn(visitor, farah)
  await visit(visitor, '/desk/sales')
  await expectFocused(page.getByRole('combobox', { name: /^Name, phone/ }))
  await keyboard.type('Farida')
  await page.getByRole('option', { name: /Farida Begum/ }).waitFor()
  await keyboard.press('Enter')
  await expectFocused(page.getByRole('combobox', { name: 'Add from the price list' }))
  await keyboard.type('ecg')
  await page.getByRole('option', { name: /^ECG/ }).waitFor()
  await keyboard.press('Enter')
  await expectVisible(page.getByRole('list', { name: 'What is sold' }).getByText('ECG'))
  await tabTo(page, page.getByRole('button', { name: 'Bill ₹300' }))
  await keyboard.press('Enter')

  await page.waitForURL(/\/desk\/bills\/./)
  await page.getByLabel('Amount').fill('100')
  await page.getByRole('button', { name: 'Take ₹100' }).click()
  await expectVisible(page.getByText('Still to pay'))
  // A reference that no bank knows is refused at its field.
  await page.getByText('UPI', { exact: true }).click()
  const reference = page.getByLabel('Reference')
  await reference.fill('12')
  visitor.complaints.allow(/^400 POST /)
  await page.getByRole('button', { name: 'Take ₹200' }).click()
  await page.getByText('Give the 4 to 40 letters and digits that the receipt shows.').waitFor()
  await expect.poll(() => reference.getAttribute('aria-invalid')).toBe('true')
  await reference.fill('412345678901')
  await page.getByRole('button', { name: 'Take ₹200' }).click()
  await expectVisible(page.getByText('Paid. The bill has its number.'))
  const receipts = page.getByRole('link', { name: /^Receipt / })
  await expect.poll(() => receipts.count(), { timeout: patience }).toBe(2)
  for (const receipt of await receipts.all()) {
    const paper = await page.request.get((await receipt.getAttribute('href'))!)
    expect(paper.headers()['content-type']).toBe('application/pdf')
  }
  await awake(visitor)

  // What was paid is claimed at the desk, from a policy that the desk writes down.
  await visit(visitor, '/desk/claims/new')
  await expectFocused(page.getByRole('combobox', { name: /^Name, phone/ }))
  await keyboard.type('Farida')
  await page.getByRole('option', { name: /Farida Begum/ }).waitFor()
  await keyboard.press('Enter')
  await expectFocused(page.getByRole('button', { name: 'Somebody else' }))
  await expectVisible(page.getByText('Add a policy first.'))
  await writePolicy(visitor, 'Suraksha General')
  const form = page.getByRole('form', { name: 'Start a claim' })
  await form.getByLabel('Bill').selectOption({ index: 1 })
  await expect.poll(() => form.getByLabel('Amount claimed in ₹').inputValue()).toBe('300')
  await expectAccessible(visitor)
  await form.getByRole('button', { name: 'Begin the claim' }).click()
  await page.getByRole('heading', { level: 1, name: /^Claim for bill BAN\// }).waitFor()
  await awake(visitor)
})

test('the desk takes over who is known elsewhere, once they tell the code', async () => {
  const patient = await newPatient('Sharada Murthy')
  const visitor = await newVisitor('Farah', { viewport: phone })
  const { page } = visitor
  await signIn(visitor, farah)
  await visit(visitor, '/desk/patients')
  await page.getByRole('button', { name: 'Known elsewhere' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: /^Mobile number/ }).fill(patient.phone.slice(3))
  const code = await codeTo(patient.phone, () =>
    dialog.getByRole('button', { name: 'Send the code' }).click(),
  )
  await dialog.getByRole('textbox', { name: /digit 1 of 6/ }).click()
  await page.keyboard.type(code)
  await dialog.getByLabel('Date of birth of the patient').fill('1987-06-21')
  await dialog.getByRole('button', { name: 'Take over' }).click()
  await page.getByRole('region', { name: 'Patient' }).getByRole('heading', { name: patient.name }).waitFor()
  await awake(visitor)
})
