import type { BrowserContext, Page } from 'playwright-core'
import { expect, inject, onTestFinished } from 'vitest'
import { browser } from './browser.ts'
import { Complaints } from './complaints.ts'
import type { Line } from './line.ts'
import { screenshot } from './screenshot.ts'

export const phone = { width: 390, height: 844 }
export const desk = { width: 1440, height: 900 }

/** How long a state may take to come; a machine under load needs it, a quick one does not wait. */
export const patience = 20_000

/** One person with a browser of their own. */
export type Visitor = { name: string; context: BrowserContext; page: Page; complaints: Complaints }

export type VisitorOptions = {
  viewport?: { width: number; height: number }
  colorScheme?: 'light' | 'dark'
  /** Where the person sits; times on pages are the clinic's all the same. */
  timezoneId?: string
  /** Between the browser and the product, where a test breaks connections. */
  line?: Line
  /** What the browser allows without asking. */
  permissions?: string[]
}

/** Opens a browser for a person; at the end of the test it closes, and nothing must have gone wrong in it. */
export async function newVisitor(
  name: string,
  {
    viewport = desk,
    colorScheme = 'light',
    timezoneId = 'Asia/Kolkata',
    line,
    permissions = [],
  }: VisitorOptions = {},
): Promise<Visitor> {
  const context = await (
    await browser()
  ).newContext({
    baseURL: inject('productUrl'),
    viewport,
    colorScheme,
    timezoneId,
    locale: 'en-IN',
    acceptDownloads: true,
    reducedMotion: 'reduce',
    hasTouch: viewport.width < 600,
    permissions,
    ...(line ? { proxy: { server: line.server } } : {}),
  })
  context.setDefaultTimeout(patience)
  const complaints = new Complaints(context)
  const page = await context.newPage()
  const visitor = { name, context, page, complaints }
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail')
      await screenshot(visitor, `failed ${task.name} ${name}`).catch(() => undefined)
    await context.close()
    expect(complaints.all, `what went wrong in ${name}’s browser`).toEqual([])
  })
  return visitor
}

/** Another open page of the same person. */
export async function newPageOf(visitor: Visitor): Promise<Visitor> {
  return { ...visitor, page: await visitor.context.newPage() }
}
