import { describe, expect, test } from 'vitest'
import {
  accountButton,
  givePassword,
  register,
  signedIn,
  signIn,
  signOut,
  typeCode,
} from './actions/identity.ts'
import { expectAccessible, expectVisible } from './harness/expectations.ts'
import { codeTo } from './harness/inbox.ts'
import { awake, visit } from './harness/visit.ts'
import { newPageOf, newVisitor, phone } from './harness/visitor.ts'
import { asha, password, ravi, unknownPhone } from './people.ts'

const leadsTo = (next: string) => (url: URL) =>
  url.pathname === '/register' && url.searchParams.get('next') === next

describe('signing in', () => {
  test('leads back to the page that asked for it, and out again', async () => {
    const visitor = await newVisitor('Asha', { viewport: phone })
    const { page } = visitor
    await visit(visitor, '/family')
    await page.getByText('Sign in to go on.').waitFor()
    await expectAccessible(visitor)
    await signIn(visitor, asha)
    await page.waitForURL('**/family')
    await signOut(visitor)
    await page.getByText('You are signed out.').waitFor()
    await visit(visitor, '/family')
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  })

  test('works with the code that the demo inbox shows', async () => {
    const visitor = await newVisitor('Ravi')
    const { page } = visitor
    await visit(visitor, '/sign-in')
    await codeTo(ravi.phone, () => givePassword(visitor, ravi.phone))
    const inbox = await newPageOf(visitor)
    await visit(inbox, '/inbox')
    await inbox.page.getByLabel('Only to this number or address').fill(ravi.phone)
    const message = inbox.page.getByRole('article').first()
    await message.getByText(`SMS to ${ravi.phone}`).waitFor()
    await expectAccessible(inbox)
    const code = /\b\d{6}\b/.exec(await message.innerText())?.[0]
    await page.bringToFront()
    await typeCode(visitor, String(code))
    await page.getByRole('button', { name: 'Verify and sign in' }).click()
    expect(await accountButton(visitor).getAttribute('aria-label')).toBe('Account of Ravi Kumar')
  })

  test('on a trusted device asks for the password only', async () => {
    const visitor = await newVisitor('Ravi')
    const { page } = visitor
    await visit(visitor, '/sign-in')
    const code = await codeTo(ravi.phone, () => givePassword(visitor, ravi.phone))
    await typeCode(visitor, code)
    await page.getByLabel('Trust this device for 30 days').check()
    await page.getByRole('button', { name: 'Verify and sign in' }).click()
    await signOut(visitor)
    await givePassword(visitor, ravi.phone)
    await expectVisible(accountButton(visitor))
  })
})

describe('what is refused', () => {
  test('a wrong password and an unknown number are told alike', async () => {
    const visitor = await newVisitor('Somebody')
    visitor.complaints.allow(/^401 POST \/api\/v1\/sign-in$/)
    const { page } = visitor
    await visit(visitor, '/sign-in')
    const told: string[] = []
    for (const number of [asha.phone, unknownPhone()]) {
      await givePassword(visitor, number, 'not-the-password-1')
      const refusal = page.getByRole('alert').filter({ hasText: /\w/ })
      await refusal.waitFor()
      told.push(await refusal.innerText())
      await expectAccessible(visitor)
      await page.reload()
    }
    expect(told[0]).toContain('Number and password do not match')
    expect(told[1]).toBe(told[0])
  })

  test('a wrong code, and a code that was used', async () => {
    const visitor = await newVisitor('Ravi')
    visitor.complaints.allow(/^422 POST \/api\/v1\/sign-in\/complete$/)
    const { page } = visitor
    await visit(visitor, '/sign-in')
    const code = await codeTo(ravi.phone, () => givePassword(visitor, ravi.phone))
    await typeCode(visitor, code === '123456' ? '654321' : '123456')
    await page.getByRole('button', { name: 'Verify and sign in' }).click()
    await page.getByText('This code is not right.').waitFor()
    await expectAccessible(visitor)
    await page.getByRole('textbox', { name: 'One-time code, digit 1 of 6' }).press('Control+a')
    await typeCode(visitor, code)
    await page.getByRole('button', { name: 'Verify and sign in' }).click()
    await signedIn(visitor)
  })

  test('too many wrong passwords: the wait is told, and the right one does not help before', async () => {
    const visitor = await newVisitor('New person', { viewport: phone })
    const number = unknownPhone()
    await register(visitor, { name: 'Leela Nair', phone: number })
    await signOut(visitor)
    visitor.complaints.allow(/^(401|429) POST \/api\/v1\/sign-in$/)
    for (let attempt = 0; attempt < 5; attempt++) {
      const answered = visitor.page.waitForResponse('**/api/v1/sign-in')
      await givePassword(visitor, number, `not-the-password-${attempt}`)
      await (await answered).finished()
    }
    await givePassword(visitor, number, password)
    await visitor.page.getByText(/Too many wrong attempts. Please wait/).waitFor()
    await expectAccessible(visitor)
  })

  test('who registers on the way to a page goes on there', async () => {
    const visitor = await newVisitor('New doctor', { viewport: phone })
    const { page } = visitor
    await visit(visitor, '/join')
    await page.getByRole('main').getByRole('link', { name: 'Create an account' }).click()
    await page.waitForURL(leadsTo('/join'))
    await awake(visitor)
    await register(visitor, { name: 'Leela Nair', phone: unknownPhone() })
    await page.getByRole('heading', { level: 1, name: 'Register as a doctor' }).waitFor()

    const other = await newVisitor('Newcomer', { viewport: phone })
    await visit(other, '/sign-in?next=/profile')
    await other.page.getByRole('main').getByRole('link', { name: 'Create an account' }).click()
    await other.page.waitForURL(leadsTo('/profile'))
  })

  test('a number that is registered already is told by SMS only', async () => {
    const visitor = await newVisitor('Somebody')
    await visit(visitor, '/register')
    await visitor.page.getByLabel('Mobile number').fill(asha.phone)
    await visitor.page.getByRole('button', { name: 'Send the code' }).click()
    await visitor.page.getByRole('heading', { name: 'Almost there' }).waitFor()
    await expectAccessible(visitor)
    const inbox = await newPageOf(visitor)
    await visit(inbox, '/inbox')
    await inbox.page.getByLabel('Only to this number or address').fill(asha.phone)
    await inbox.page.getByText('You already have an IMEDS account with this number.').first().waitFor()
  })
})
