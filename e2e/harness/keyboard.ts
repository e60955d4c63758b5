import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { patience } from './visitor.ts'

const farthest = 120

/** Presses Tab until something has the focus, as one who has no mouse; it must then be in sight and show it. */
export async function tabTo(page: Page, goal: Locator): Promise<void> {
  for (let pressed = 0; pressed < farthest; pressed++) {
    await page.keyboard.press('Tab')
    if (await goal.evaluate((element) => element === document.activeElement)) return expectFocusSeen(goal)
  }
  throw new Error(`Tab did not reach ${goal.toString()} in ${farthest} presses`)
}

/** What has the focus lies under nothing: no header, no footer that sticks. */
async function expectFocusSeen(goal: Locator): Promise<void> {
  const covered = await goal.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    const hit = document.elementFromPoint(left + width / 2, top + height / 2)
    const own = hit === element || element.contains(hit) || hit?.contains(element) || hit?.closest('label')
    return own ? null : (hit?.outerHTML.slice(0, 200) ?? 'it is outside the window')
  })
  if (covered !== null) throw new Error(`${goal.toString()} has the focus, but is covered by ${covered}`)
}

/** Something has the focus, now or soon. */
export async function expectFocused(place: Locator): Promise<void> {
  await expect
    .poll(() => place.evaluate((element) => element === document.activeElement), { timeout: patience })
    .toBe(true)
}
