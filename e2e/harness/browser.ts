import { chromium, type Browser } from 'playwright-core'
import { afterAll } from 'vitest'
import { chromiumArguments, findChromium } from '../../scripts/browser.ts'

let running: Promise<Browser> | undefined

async function launch(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('No Chromium: install one, or set CHROMIUM_PATH')
  return chromium.launch({ executablePath, args: chromiumArguments })
}

/** The Chromium of this test file; each visitor gets a context of their own in it. */
export const browser = (): Promise<Browser> => (running ??= launch())

afterAll(async () => (await running)?.close())
