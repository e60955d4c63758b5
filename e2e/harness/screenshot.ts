import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { resultsFolder } from './results.ts'
import type { Visitor } from './visitor.ts'

/** Keeps a picture of the whole page for a person to look at. */
export async function screenshot({ page, complaints }: Visitor, name: string): Promise<void> {
  mkdirSync(resultsFolder, { recursive: true })
  const path = join(resultsFolder, `${name.replaceAll(/[^\w-]+/g, '-')}.png`)
  await complaints.exceptOfTools(() => page.screenshot({ path, fullPage: true, caret: 'initial' }))
}
