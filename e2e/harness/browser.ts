import { chromium, type Browser } from 'playwright-core'
import { afterAll } from 'vitest'
import { chromiumArguments, findChromium } from '../../scripts/browser.ts'

/** Invented sound and picture, and calls between pages of one machine without a network. */
export const callArguments = [
  '--use-fake-device-for-media-stream',
  '--allow-loopback-in-peer-connection',
  '--disable-features=WebRtcHideLocalIpsWithMdns',
]

let running: Promise<Browser> | undefined

async function launch(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('No Chromium: install one, or set CHROMIUM_PATH')
  return chromium.launch({ executablePath, args: [...chromiumArguments, ...callArguments] })
}

/** The Chromium of this test file; each visitor gets a context of their own in it. */
export const browser = (): Promise<Browser> => (running ??= launch())

afterAll(async () => (await running)?.close())
