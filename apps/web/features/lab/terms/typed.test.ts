import { expect, test } from 'vitest'
import type { Laboratory } from '@imeds/contracts/lab'
import { toTerms, typedFrom } from './typed.ts'

const laboratory = {
  accreditation: { number: 'MC-2345', until: '2027-01-01' },
  directorName: 'Dr Kavya Nair',
  homeCollection: true,
  homeCollectionFeePaise: 9_950,
  homeRadiusKm: 12,
  slotMinutes: 30,
  visitCapacity: 3,
  homeCapacity: 1,
  twoPersonVerification: true,
  payAtCounter: true,
  cancelHoursBefore: 2,
  hours: [
    { collection: 'visit', weekday: 1, startsAt: '07:00:00', endsAt: '19:00:00' },
    { collection: 'home', weekday: 1, startsAt: '06:00:00', endsAt: '10:00:00' },
  ],
} as unknown as Laboratory

test('what was read is what is sent, but for what is switched off', () => {
  const typed = typedFrom(laboratory)
  expect(toTerms(typed)).toMatchObject({
    accreditation: { number: 'MC-2345', until: '2027-01-01' },
    homeCollectionFeePaise: 9_950,
    hours: [
      { collection: 'visit', weekday: 1, startsAt: '07:00', endsAt: '19:00' },
      { collection: 'home', weekday: 1, startsAt: '06:00', endsAt: '10:00' },
    ],
  })
  const less = toTerms({ ...typed, accreditationNumber: ' ', homeCollection: false, slotMinutes: '20' })
  expect(less).toMatchObject({ accreditation: null, slotMinutes: 20, hours: [{ collection: 'visit' }] })
  expect(less.hours).toHaveLength(1)
})
