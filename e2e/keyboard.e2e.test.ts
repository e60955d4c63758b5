import { beforeAll, describe, expect, test } from 'vitest'
import { freeTimes } from './actions/choose-time.ts'
import { signIn } from './actions/identity.ts'
import { gateway } from './actions/pay.ts'
import { newPatient } from './fixtures/new-patient.ts'
import { openPracticeNow } from './fixtures/open-practice.ts'
import { expectVisible } from './harness/expectations.ts'
import { tabTo } from './harness/keyboard.ts'
import { awake, visit } from './harness/visit.ts'
import { desk, newVisitor, phone } from './harness/visitor.ts'
import { kavya } from './people.ts'

beforeAll(() => openPracticeNow(kavya.phone))

describe('by keyboard alone', () => {
  test.each([desk, phone])('a doctor is found, booked and paid, at $width pixels', async (viewport) => {
    const patient = await newPatient('Tara Sen')
    const visitor = await newVisitor('Tara', { viewport })
    const { page } = visitor
    const { keyboard } = page
    await signIn(visitor, patient)

    await visit(visitor, '/')
    await keyboard.press('Tab')
    await keyboard.press('Enter')
    await tabTo(page, page.getByLabel('Symptom or speciality'))
    await keyboard.type('fever')
    await keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'fever' }).waitFor()
    await awake(visitor)
    await tabTo(page, page.getByRole('link', { name: `See free times of Dr ${kavya.name}` }))
    await keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: kavya.name }).waitFor()
    await awake(visitor)

    const modes = page.getByRole('group', { name: 'How do you want to meet?' })
    await tabTo(page, modes.getByRole('radio', { checked: true }))
    while (!(await modes.getByRole('radio', { name: 'Text chat' }).isChecked()))
      await keyboard.press('ArrowRight')
    await freeTimes(visitor).first().waitFor()
    await tabTo(page, freeTimes(visitor).first())
    await keyboard.press('ArrowRight')
    await tabTo(page, page.getByRole('link', { name: /^Continue with / }))
    await keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Book your consultation' }).waitFor()

    await tabTo(page, page.getByRole('button', { name: 'Continue to payment' }))
    await keyboard.press('Enter')
    await tabTo(page, page.getByRole('button', { name: /^Pay ₹/ }))
    await keyboard.press('Enter')
    const dialog = gateway(visitor)
    await dialog.getByRole('button', { name: /^Pay ₹/ }).waitFor()
    await keyboard.press('Enter')
    await expectVisible(page.getByRole('heading', { name: 'Your appointment is booked' }))
  })

  test('the menu of the account opens, closes with Escape, and gives the focus back', async () => {
    const visitor = await newVisitor('Somebody')
    const { page } = visitor
    await visit(visitor, '/')
    const language = page.getByRole('button', { name: 'Language' })
    await tabTo(page, language)
    await page.keyboard.press('Enter')
    await page.getByRole('menuitemradio', { name: 'English' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'detached' })
    expect(await language.evaluate((element) => element === document.activeElement)).toBe(true)
  })
})
