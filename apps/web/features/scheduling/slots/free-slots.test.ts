import { expect, it } from 'vitest'
import { offeringFor, type Offering } from './free-slots.ts'

const offered = (mode: Offering['mode'], facilityId: string): Offering => ({
  mode,
  facilityId,
  feePaise: 0,
  slotMinutes: 15,
})
const offerings = [offered('in_person', 'a'), offered('video', 'a'), offered('video', 'b')]

it('takes the very offering, then the mode elsewhere, then the first', () => {
  expect(offeringFor(offerings, { mode: 'video', facilityId: 'b' })).toBe(offerings[2])
  expect(offeringFor(offerings, { mode: 'video', facilityId: 'c' })).toBe(offerings[1])
  expect(offeringFor(offerings, { mode: 'text' })).toBe(offerings[0])
  expect(offeringFor([], {})).toBeUndefined()
})
