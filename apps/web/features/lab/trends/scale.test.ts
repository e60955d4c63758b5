import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draw } from './scale.ts'

const frame = { width: 400, height: 200, left: 40, right: 10, top: 10, bottom: 20 }
const limit = fc.option(fc.integer({ min: 1, max: 500 }), { nil: null })
const point = fc.record({
  day: fc.integer({ min: 0, max: 5000 }),
  value: fc.integer({ min: 1, max: 500 }),
  low: limit,
  high: limit,
})

test('everything is drawn within its frame, later to the right, higher above', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 20 }), (raw) => {
      const points = raw
        .toSorted((a, b) => a.day - b.day)
        .map(({ day, ...rest }) => ({ ...rest, at: new Date(day * 86_400_000).toISOString() }))
      const drawn = draw(points, frame)
      for (const { x, y } of drawn.points) {
        expect(x).toBeGreaterThanOrEqual(40)
        expect(x).toBeLessThanOrEqual(390)
        expect(y).toBeGreaterThanOrEqual(10)
        expect(y).toBeLessThanOrEqual(180)
      }
      drawn.points.forEach(({ x, y }, index) => {
        const next = drawn.points[index + 1]
        if (!next) return
        expect(next.x).toBeGreaterThanOrEqual(x)
        // A greater value lies higher: the two differences have opposite signs, or are both nothing.
        expect(Math.sign(next.y - y)).toBe(0 - Math.sign(points[index + 1]!.value - points[index]!.value) + 0)
      })
    }),
  )
})
