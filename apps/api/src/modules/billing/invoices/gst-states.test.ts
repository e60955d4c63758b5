import { describe, expect, it } from 'vitest'
import { gstStateCode, gstStateName } from './gst-states.ts'

describe('the number of a state', () => {
  it.each([
    ['Telangana', '36'],
    ['tamil nadu', '33'],
    ['Jammu & Kashmir', '01'],
    ['Andaman and Nicobar Islands', '35'],
    ['Atlantis', undefined],
  ])('of %s is %s', (name, code) => {
    expect(gstStateCode(name)).toBe(code)
  })

  it('leads back to its name', () => {
    expect(gstStateName('36')).toBe('Telangana')
    expect(gstStateName('99')).toBe('99')
  })
})
