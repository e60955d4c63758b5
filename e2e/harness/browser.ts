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
const more: string[] = []

/** For a test file whose Chromium needs more arguments; to be called before its first visitor. */
export const withArguments = (...added: string[]): void => void more.push(...added)

async function launch(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('No Chromium: install one, or set CHROMIUM_PATH')
  return chromium.launch({ executablePath, args: [...chromiumArguments, ...callArguments, ...more] })
}

/** The Chromium of this test file; each visitor gets a context of their own in it. */
export const browser = (): Promise<Browser> => (running ??= launch())

afterAll(async () => (await running)?.close())
