import { expect, it } from 'vitest'
import { directionsTo } from './directions.ts'

const place = { name: 'Banyan Clinic', address: '12 Lake Road & Park', location: null }

it('points at the coordinates, or searches for the address', () => {
  expect(directionsTo({ ...place, location: { latitude: 17.4, longitude: 78.4 } })).toContain(
    'mlat=17.4&mlon=78.4',
  )
  expect(directionsTo(place)).toContain('query=Banyan%20Clinic%2C%2012%20Lake%20Road%20%26%20Park')
})
