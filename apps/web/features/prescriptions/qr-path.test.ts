import jsQR from 'jsqr'
import { expect, it } from 'vitest'
import { qrPath } from './qr-path.ts'

const scale = 4
const border = 4

/** Paints the path as a scanner would see it. */
function painted({ path, size }: { path: string; size: number }) {
  const side = (size + 2 * border) * scale
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let dy = 0; dy < scale; dy++)
      for (let dx = 0; dx < scale; dx++) {
        const at = (((Number(y) + border) * scale + dy) * side + (Number(x) + border) * scale + dx) * 4
        pixels.fill(0, at, at + 3)
      }
  return jsQR(pixels, side, side)
}

it('is read back by a scanner', () => {
  const address = 'https://imeds.example/verify/0123456789ABCDEFGHJK'
  expect(painted(qrPath(address))?.data).toBe(address)
})
