import jsqr from 'jsqr'
import type { Locator } from 'playwright-core'
import { PNG } from 'pngjs'

/** Reads a QR code off the screen, as a camera does. */
export async function scan(code: Locator): Promise<string> {
  const { data, width, height } = PNG.sync.read(await code.screenshot())
  // The module is CommonJS with a default of its own.
  const read = (jsqr as unknown as { default: typeof jsqr.default }).default ?? jsqr
  const found = read(new Uint8ClampedArray(data), width, height)
  if (!found) throw new Error('There is no QR code that a camera could read')
  return found.data
}
