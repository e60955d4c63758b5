import { formatInstant } from '@imeds/i18n/time'
import type { Locator } from 'playwright-core'
import type { Visitor } from '../harness/visitor.ts'

type OnPage = Pick<Visitor, 'page'>

/** A free time as its page names it: `Monday, 23 November` and `2:35 pm`. */
export type Time = { day: string; clock: string }

const days = ({ page }: OnPage): Locator =>
  page.getByRole('group', { name: 'Day', exact: true }).getByRole('radio', { disabled: false })

/** The free times of the day that is shown. */
export const freeTimes = ({ page }: OnPage): Locator =>
  page.getByRole('group', { name: /^(Morning|Afternoon|Evening)$/ }).getByRole('radio')

/** The free time with this name, on the day that is shown. */
export const timeNamed = ({ page }: OnPage, clock: string): Locator =>
  page
    .getByRole('group', { name: /^(Morning|Afternoon|Evening)$/ })
    .getByRole('radio', { name: clock, exact: true })

export async function chooseMode({ page }: OnPage, mode: string): Promise<void> {
  await page
    .getByRole('group', { name: 'How do you want to meet?' })
    .getByRole('radio', { name: mode })
    .check()
  await freeTimes({ page }).first().waitFor()
}

/**
 * Chooses a time soon enough to check in now and far enough to be paid before it begins: the second from now. The
 * last minutes of a day have no second one; then it is the next day's first.
 */
export async function chooseSoonTime(visitor: OnPage): Promise<Time> {
  const [first, second] = await days(visitor).all()
  const late = (await freeTimes(visitor).count()) < 2
  const day = nameOfDay(await (late ? second : first)?.getAttribute('aria-label'))
  await showDay(visitor, day)
  const time = freeTimes(visitor).nth(late ? 0 : 1)
  const clock = (await time.locator('xpath=..').innerText()).trim()
  await time.check()
  return { day, clock }
}

const nameOfDay = (label: string | null | undefined) => /^(.*), \d+ times? free$/.exec(label ?? '')?.[1] ?? ''

/** Chooses the free time that begins at an instant, by the clinics' calendar and clock. */
export async function chooseTimeAt(visitor: OnPage, instant: Date): Promise<void> {
  const inIndia = (style: 'day' | 'time') =>
    formatInstant(instant.getTime(), { zone: 'Asia/Kolkata', style, locale: 'en' })
  const day = inIndia('day')
  await turnBackTo(visitor, day)
  await showDay(visitor, day)
  await timeNamed(visitor, inIndia('time')).check()
}

/** Turns the strip of days back until a day is on it. */
async function turnBackTo({ page }: OnPage, day: string): Promise<void> {
  const radio = page.getByRole('radio', { name: new RegExp(`^${day}, `) })
  const earlier = page.getByRole('button', { name: 'Earlier days', disabled: false })
  await radio.or(earlier).first().waitFor()
  while ((await radio.count()) === 0) {
    await earlier.click()
    await days({ page }).first().waitFor()
  }
}

/** Turns to a day of those on the page. */
export async function showDay(visitor: OnPage, day: string): Promise<void> {
  const radio = visitor.page.getByRole('radio', { name: new RegExp(`^${day}, `) })
  await radio.check()
  await freeTimes(visitor).first().waitFor()
}
