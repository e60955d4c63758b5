import { describe, expect, it } from 'vitest'
import { distanceKm } from './distance.ts'

describe('the distance between two points', () => {
  const hyderabad = { latitude: 17.385, longitude: 78.4867 }
  it('is nothing to itself, and the same both ways', () => {
    const delhi = { latitude: 28.6139, longitude: 77.209 }
    expect(distanceKm(hyderabad, hyderabad)).toBe(0)
    expect(distanceKm(hyderabad, delhi)).toBeCloseTo(distanceKm(delhi, hyderabad), 9)
    expect(distanceKm(hyderabad, delhi)).toBeCloseTo(1254, -1)
  })
  it('is a quarter of a great circle from the equator to the pole, and half of one to the far side', () => {
    const origin = { latitude: 0, longitude: 0 }
    expect(distanceKm(origin, { latitude: 90, longitude: 45 })).toBeCloseTo(10_007.56, 1)
    expect(distanceKm(origin, { latitude: 0, longitude: 180 })).toBeCloseTo(20_015.11, 1)
  })
})
