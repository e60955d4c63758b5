import type { Visitor } from './visitor.ts'

/**
 * Types an address and waits until the page answers: a browser that is driven types faster than a page wakes up, and
 * what is typed before would be lost.
 */
export async function visit({ page }: Visitor, path: string): Promise<void> {
  await page.goto(path)
  await awake({ page })
}

/** Waits until React has taken over what can be typed into or pressed. */
export async function awake({ page }: Pick<Visitor, 'page'>): Promise<void> {
  await page.waitForFunction(
    () =>
      // Parts that are still on their way leave a template in their place.
      document.querySelector('template[id^="B:"]') === null &&
      [...document.querySelectorAll('main, main input, main button, header button')].every((element) =>
        Object.keys(element).some((key) => key.startsWith('__react')),
      ),
  )
}
