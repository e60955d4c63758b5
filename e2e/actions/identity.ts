import { codeTo } from '../harness/inbox.ts'
import { awake, visit } from '../harness/visit.ts'
import type { Visitor } from '../harness/visitor.ts'
import { password } from '../people.ts'

/** Types number and password; where it leads depends on both. */
export async function givePassword({ page }: Visitor, phone: string, secret = password): Promise<void> {
  await page.getByLabel('Mobile number').fill(phone)
  await page.getByLabel('Password', { exact: true }).fill(secret)
  await page.getByRole('button', { name: 'Continue' }).click()
}

export async function typeCode({ page }: Visitor, code: string): Promise<void> {
  await page.getByRole('textbox', { name: 'One-time code, digit 1 of 6' }).click()
  await page.keyboard.type(code)
}

/** Number, password and the code that comes by SMS, from wherever the sign-in page leads on. */
export async function signIn(
  visitor: Visitor,
  { phone }: { phone: string },
  path = '/sign-in',
): Promise<void> {
  const { page } = visitor
  if (!page.url().includes('/sign-in')) await visit(visitor, path)
  const code = await codeTo(phone, async () => {
    await givePassword(visitor, phone)
    await page.getByRole('heading', { name: 'Enter your code' }).waitFor()
  })
  await typeCode(visitor, code)
  await page.getByRole('button', { name: 'Verify and sign in' }).click()
  await signedIn(visitor)
}

/** The page after signing in is loaded anew. */
export async function signedIn(visitor: Visitor): Promise<void> {
  await accountButton(visitor).waitFor()
  await awake(visitor)
}

export const accountButton = ({ page }: Visitor) => page.getByRole('button', { name: /^Account of / })

/** Registers a number that was never seen, wherever that page leads on to; the person is signed in afterwards. */
export async function register(
  visitor: Visitor,
  { name, phone, email }: { name: string; phone: string; email?: string },
): Promise<void> {
  const { page } = visitor
  if (!page.url().includes('/register')) await visit(visitor, '/register')
  const code = await codeTo(phone, async () => {
    await page.getByLabel('Mobile number').fill(phone)
    await page.getByRole('button', { name: 'Send the code' }).click()
    await page.getByRole('heading', { name: 'Almost there' }).waitFor()
  })
  await typeCode(visitor, code)
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Choose a password').fill(password)
  if (email) await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'Create the account' }).click()
  await signedIn(visitor)
}

export async function signOut(visitor: Visitor): Promise<void> {
  await accountButton(visitor).click()
  await visitor.page.getByRole('menuitem', { name: 'Sign out' }).click()
  await visitor.page.getByRole('link', { name: 'Sign in', exact: true }).first().waitFor()
}

/** Goes on in another of the person's roles. */
export async function actAs(visitor: Visitor, role: string): Promise<void> {
  await accountButton(visitor).click()
  const item = visitor.page.getByRole('menuitemradio', { name: role })
  if ((await item.getAttribute('aria-checked')) === 'true') {
    await visitor.page.keyboard.press('Escape')
    return
  }
  await Promise.all([visitor.page.waitForEvent('load'), item.click()])
  await awake(visitor)
}
