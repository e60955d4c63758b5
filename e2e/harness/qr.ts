import jsqr from 'jsqr'
import type { Locator } from 'playwright-core'
import { PNG } from 'pngjs'

/** Reads a QR code off the screen, as a camera does. */
export async function scan(code: Locator): Promise<string> {
  const { data, width, height } = PNG.sync.read(await code.screenshot())
  const found = jsqr.default(new Uint8ClampedArray(data), width, height)
  if (!found) throw new Error('There is no QR code that a camera could read')
  return found.data
}
