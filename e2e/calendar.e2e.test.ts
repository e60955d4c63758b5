import { dateInZone } from '@imeds/i18n/time'
import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { signIn } from './actions/identity.ts'
import { expectAccessible, expectVisible } from './harness/expectations.ts'
import { visit } from './harness/visit.ts'
import { newVisitor, type Visitor } from './harness/visitor.ts'
import { harish } from './people.ts'

/** A Wednesday in a week or later: the practice is open, and nobody has booked. */
function wednesdayAhead(): string {
  const days = Array.from({ length: 7 }, (_, more) =>
    dateInZone(Date.now() + (7 + more) * 86_400_000, 'Asia/Kolkata'),
  )
  return days.find((day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 3)!
}

/** A half hour of the calendar, by its minutes from midnight. */
const cell = ({ page }: Visitor, date: string, at: number): Locator =>
  page.locator(`td[data-date="${date}"][data-at="${at}"]`)

const dialogOf = ({ page }: Visitor) => page.getByRole('dialog', { name: 'Block time or add hours' })
const spanIn = async (visitor: Visitor) =>
  Promise.all(
    ['Date', 'From', 'Until'].map((label) =>
      dialogOf(visitor)
        .getByLabel(new RegExp(`^${label}`))
        .inputValue(),
    ),
  )

async function openCalendar(): Promise<{ visitor: Visitor; date: string }> {
  const visitor = await newVisitor('Harish')
  const date = wednesdayAhead()
  await signIn(visitor, harish)
  await visit(visitor, `/practice/calendar?view=week&date=${date}`)
  await cell(visitor, date, 600).waitFor()
  return { visitor, date }
}

test('time is blocked by dragging over it', async () => {
  const { visitor, date } = await openCalendar()
  const { page } = visitor
  const [from, to] = [cell(visitor, date, 600), cell(visitor, date, 660)]
  await to.scrollIntoViewIfNeeded()
  await expect.poll(() => from.getAttribute('aria-label')).toMatch(/, open$/)
  const [start, end] = [await from.boundingBox(), await to.boundingBox()]
  await page.mouse.move(start!.x + start!.width / 2, start!.y + start!.height / 2)
  await page.mouse.down()
  await page.mouse.move(end!.x + end!.width / 2, end!.y + end!.height / 2, { steps: 6 })
  await page.mouse.up()
  await dialogOf(visitor).waitFor()
  expect(await spanIn(visitor)).toEqual([date, '10:00', '11:30'])
  await expectAccessible(visitor, 'the dialog after dragging')
  await dialogOf(visitor).getByRole('button', { name: 'Block this time' }).click()
  await expectVisible(page.getByText('Saved.'))
  for (const at of [600, 630, 660])
    await expect.poll(() => cell(visitor, date, at).getAttribute('aria-label')).toMatch(/, closed$/)
})

test('time is chosen by keys alone, and left again with nothing blocked', async () => {
  const { visitor, date } = await openCalendar()
  const { page } = visitor
  const active = page.locator('td[tabindex="0"]')
  await active.focus()
  const [day, at] = [await active.getAttribute('data-date'), Number(await active.getAttribute('data-at'))]
  expect(day).toBe(date)
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await dialogOf(visitor).waitFor()
  const clock = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  expect(await spanIn(visitor)).toEqual([date, clock(at), clock(at + 60)])
  await page.keyboard.press('Escape')
  await dialogOf(visitor).waitFor({ state: 'detached' })
})
