import { beforeAll, describe, expect, test } from 'vitest'
import { getDisplayAddress, listQueues } from '@imeds/contracts/desk'
import { signIn } from './actions/identity.ts'
import { openCounterNow } from './fixtures/open-counter.ts'
import { expectVisible } from './harness/expectations.ts'
import { expectFocused, tabTo } from './harness/keyboard.ts'
import { awake, visit } from './harness/visit.ts'
import { desk, newVisitor, patience, phone, type Visitor } from './harness/visitor.ts'
import { farah, unknownPhone } from './people.ts'

let counter: Awaited<ReturnType<typeof openCounterNow>>
beforeAll(async () => {
  counter = await openCounterNow()
})

const search = ({ page }: Visitor) => page.getByRole('combobox', { name: /^Name, phone/ })
const chosen = ({ page }: Visitor, name: string) =>
  page.getByRole('region', { name: 'Patient' }).getByRole('heading', { level: 2, name })

/** Goes to the search box by its key, as often as it takes until the page hears it, and types. */
async function look(visitor: Visitor, text: string): Promise<void> {
  const hasFocus = () => search(visitor).evaluate((box) => box === document.activeElement)
  await expect
    .poll(
      async () => {
        if (await hasFocus()) return true
        await visitor.page.keyboard.press('/')
        return hasFocus()
      },
      { timeout: patience },
    )
    .toBe(true)
  await visitor.page.keyboard.type(text)
}

/** Registers somebody whom the search did not find, by keyboard. */
async function register(
  visitor: Visitor,
  { name, born, number }: { name: string; born: string; number: string },
): Promise<void> {
  const { page } = visitor
  const { keyboard } = page
  await look(visitor, number.slice(3))
  await expectVisible(page.getByText(`Nobody on the books is like “${number.slice(3)}”.`))
  await tabTo(page, page.getByRole('button', { name: 'Register a new patient' }))
  await keyboard.press('Enter')
  await expectFocused(page.getByLabel('Full name'))
  await keyboard.type(name)
  await page.getByLabel('Date of birth').fill(born)
  await tabTo(page, page.getByLabel('Gender'))
  await keyboard.type('Female')
  expect(await page.getByRole('textbox', { name: 'Mobile number' }).inputValue()).toContain(
    number.slice(3, 8),
  )
}

describe('the front desk', () => {
  test('takes a walk-in from an unknown number to a finished visit, by keyboard', async () => {
    const farahs = await newVisitor('Farah', { viewport: desk })
    const { page } = farahs
    const { keyboard } = page
    await signIn(farahs, farah)
    await visit(farahs, '/desk')
    const wall = await newVisitor('wall', { viewport: desk })
    const { path } = await counter.call(getDisplayAddress, { params: { id: counter.facilityId } })
    await visit(wall, path)

    const number = unknownPhone()
    const name = `Uma ${number.slice(-6)}`
    await register(farahs, { name, born: '1984-03-02', number })
    await tabTo(page, page.getByRole('button', { name: 'Register', exact: true }))
    await keyboard.press('Enter')
    await chosen(farahs, name).waitFor()

    const now = page.getByRole('button', { name: new RegExp(`^Now: Dr ${counter.doctor}`) })
    await tabTo(page, now)
    await keyboard.press('Enter')
    const label = await tokenOf(name)
    await expectVisible(page.getByText(`${name} has token ${label}.`))
    const slip = page.getByRole('link', { name: 'Print token' })
    const printed = await page.request.get((await slip.getAttribute('href'))!)
    expect(printed.headers()['content-type']).toBe('application/pdf')
    await expectVisible(wall.page.getByText(label).first())
    expect(await wall.page.locator('main').innerText()).not.toContain(name)

    const row = page.getByRole('button', { name: new RegExp(`^${name}`) })
    await keyboard.press('Escape')
    await tabTo(page, row)
    await keyboard.press('c')
    await expectVisible(wall.page.getByText('Please come in'))
    await settled(farahs, name, 'Called')
    await row.focus()
    await keyboard.press('s')
    await expectVisible(wall.page.getByText('Inside', { exact: true }))
    await settled(farahs, name, 'Inside')
    await row.focus()
    await keyboard.press('d')
    await expect.poll(() => statusOf(name), { timeout: patience }).toBe('done')
  })

  test.each([desk, phone])('finds a duplicate and joins it, at $width pixels', async (viewport) => {
    const visitor = await newVisitor('Farah', { viewport })
    const { page } = visitor
    visitor.complaints.allow(/^409 POST \/api\/v1\/patients\/register$/)
    await signIn(visitor, farah)
    await visit(visitor, '/desk')
    const number = unknownPhone()
    const name = `Leela ${number.slice(-6)}`
    const born = '1971-06-09'
    await register(visitor, { name, born, number })
    await page.getByRole('button', { name: 'Register', exact: true }).click()
    await chosen(visitor, name).waitFor()

    const other = `${name} Bai`
    await page.getByRole('region', { name: 'Patient' }).getByRole('button', { name: 'Close' }).click()
    await page.getByRole('button', { name: 'Register a new patient' }).click()
    await page.getByLabel('Full name').fill(other)
    await page.getByLabel('Date of birth').fill(born)
    await page.getByLabel('Gender').selectOption('female')
    await expectVisible(page.getByText('Is it one of these?'))
    await page.getByRole('button', { name: 'Register', exact: true }).click()
    await page.getByRole('button', { name: 'All are others: register' }).click()
    await chosen(visitor, other).waitFor()

    await page.getByRole('button', { name: 'Join a duplicate' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox').fill(name)
    await dialog.getByRole('option').filter({ hasNotText: other }).first().click()
    await dialog.getByLabel('Why they are one person').fill('One person, asked at the desk')
    await dialog.getByRole('button', { name: 'Join', exact: true }).click()
    await expectVisible(page.getByText(`${name} was joined.`))
    await expectVisible(page.getByRole('button', { name: 'Take back' }))
    await awake(visitor)
  })
})

/** The row shows what was done, and the desk is ready for the next key. */
async function settled({ page }: Visitor, name: string, state: string): Promise<void> {
  const today = page.getByRole('region', { name: 'Today' })
  await expectVisible(today.getByRole('listitem').filter({ hasText: name }).getByText(state, { exact: true }))
  await expect.poll(() => today.getAttribute('aria-busy'), { timeout: patience }).toBe('false')
}

async function tokens() {
  const { queues } = await counter.call(listQueues, { params: { id: counter.facilityId } })
  return queues.flatMap((queue) => queue.tokens)
}
const tokenOf = async (name: string): Promise<string> => {
  let label: string | undefined
  await expect
    .poll(async () => (label = (await tokens()).find(({ patient }) => patient.name === name)?.label), {
      timeout: patience,
    })
    .toBeTruthy()
  return label ?? ''
}
const statusOf = async (name: string) => (await tokens()).find(({ patient }) => patient.name === name)?.status
