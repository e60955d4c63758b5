import type { Locator } from 'playwright-core'
import type { Visitor } from '../harness/visitor.ts'
import { picture } from './records.ts'

export async function say({ page }: Visitor, text: string): Promise<void> {
  await page.getByLabel('Your message').fill(text)
  await page.getByRole('button', { name: 'Send', exact: true }).click()
}

/** What was said, in order; the list announces what comes in. */
export const messages = ({ page }: Pick<Visitor, 'page'>): Locator =>
  page
    .getByRole('log')
    .getByRole('listitem')
    .filter({ has: page.getByRole('paragraph') })

export const messageSaying = (visitor: Pick<Visitor, 'page'>, text: string): Locator =>
  messages(visitor).filter({ hasText: text })

/** Sends a picture without words, and waits until it stands in the conversation. */
export async function sendPicture(visitor: Visitor, name: string, grey: number): Promise<void> {
  const { page } = visitor
  await page.locator('input[type=file]').setInputFiles(picture(name, grey))
  await page
    .getByRole('log')
    .getByRole('button', { name: `Open ${name}` })
    .waitFor()
}
