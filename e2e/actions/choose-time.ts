import type { Locator } from 'playwright-core'
import type { Visitor } from '../harness/visitor.ts'

const partsOfDay = /^(Morning|Afternoon|Evening)$/

/** The free times of the day that is shown. */
export const freeTimes = ({ page }: Pick<Visitor, 'page'>): Locator =>
  page.getByRole('group', { name: partsOfDay }).getByRole('radio')

export async function chooseMode({ page }: Visitor, mode: string): Promise<void> {
  await page
    .getByRole('group', { name: 'How do you want to meet?' })
    .getByRole('radio', { name: mode })
    .check()
  await freeTimes({ page }).first().waitFor()
}

/**
 * Chooses a time soon enough to check in now and far enough to be paid before it begins: the second from now. The
 * last minutes of a day have no second one; then it is the next day's. Gives its name, as `2:35 pm`.
 */
export async function chooseSoonTime(visitor: Visitor): Promise<string> {
  const { page } = visitor
  if ((await freeTimes(visitor).count()) < 2) {
    const days = page.getByRole('group', { name: 'Day', exact: true }).getByRole('radio', { disabled: false })
    await days.nth(1).check()
    await freeTimes(visitor).nth(100).waitFor()
  }
  const time = freeTimes(visitor).nth(1)
  const label = (await time.locator('xpath=..').innerText()).trim()
  await time.check()
  return label
}

/** The free time with this name, on the day that is shown. */
export const timeNamed = ({ page }: Pick<Visitor, 'page'>, label: string): Locator =>
  page.getByRole('group', { name: partsOfDay }).getByRole('radio', { name: label, exact: true })
