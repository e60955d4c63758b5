import { visit } from './visit.ts'
import type { Visitor } from './visitor.ts'

/** The same page with other data: `/doctors/0198…` and `/doctors/0199…` are one. */
const kindOf = (path: string) => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/\?.*/, '')

/** What is no page. */
const noPage = /^\/(api|docs|simulator|files)\//

/** Visits one page of each kind that links lead to, from some addresses on, and does `look` there. */
export async function walk(
  visitor: Visitor,
  from: readonly string[],
  look: (path: string) => Promise<void>,
): Promise<void> {
  const found = new Map(from.map((path) => [kindOf(path), path]))
  // A map gives also what is added while it is walked through.
  for (const path of found.values()) {
    await visit(visitor, path)
    await visitor.page.locator('main [aria-busy="true"]:visible').first().waitFor({ state: 'detached' })
    // An address that leads on shows nothing of its own.
    await visitor.page.getByRole('heading', { level: 1 }).first().waitFor()
    await look(path)
    // The demo's inbox holds everybody's messages, with links to what is theirs.
    if (kindOf(path) === '/inbox') continue
    for (const link of await linksOn(visitor))
      if (!found.has(kindOf(link)) && !noPage.test(link)) found.set(kindOf(link), link)
  }
}

/** The addresses of our own that the page links to, those of the account's menu too. */
async function linksOn({ page }: Visitor): Promise<string[]> {
  const menu = page.getByRole('button', { name: /^Account of / })
  if (await menu.isVisible()) {
    await menu.click()
    await page.getByRole('menu').waitFor()
  }
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
      .filter(({ origin }) => origin === location.origin)
      .map(({ pathname, search }) => pathname + search),
  )
}
