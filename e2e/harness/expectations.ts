import { AxeBuilder } from '@axe-core/playwright'
import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import type { Visitor } from './visitor.ts'

/**
 * axe-core finds nothing on the page as it stands, best practices included, frames of our own too. It finishes in the
 * page itself ("legacy": else it opens a page for each look) and keeps no list of what is in order: a third of the time.
 */
export async function expectAccessible({ page, complaints }: Visitor, what = page.url()): Promise<void> {
  const { violations } = await complaints.exceptOfTools(() =>
    new AxeBuilder({ page })
      .setLegacyMode()
      .options({ resultTypes: ['violations'] })
      .analyze(),
  )
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary ?? ''}`),
  )
  expect(found, `accessibility of ${what}`).toEqual([])
}

/** Nothing is wider than the window. */
export async function expectFits({ page }: Visitor, what = page.url()): Promise<void> {
  const tooWide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .slice(0, 5)
      .map((element) => element.outerHTML.slice(0, 160))
  })
  expect(tooWide, `wider than the window: ${what}`).toEqual([])
}

/** It comes into sight. */
export const expectVisible = (locator: Locator): Promise<void> => locator.waitFor()
