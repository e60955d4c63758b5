import { expect, it } from 'vitest'
import { toProfile, typedFrom } from './typed.ts'

const profile = {
  type: 'retail' as const,
  licenceNumber: 'L-1',
  drugLicenceNumber: 'D-1',
  pharmacistName: 'Pooja Menon',
  pharmacistRegistrationNumber: 'R-1',
  pharmacistPhone: null,
  pharmacistEmail: null,
  openingHours: [
    { weekday: 1, opensAt: '09:00', closesAt: '13:00' },
    { weekday: 1, opensAt: '16:00', closesAt: '21:00' },
  ],
  delivers: true,
  deliveryRadiusKm: 12,
  deliveryFeePaise: 2950,
  minimumOrderPaise: 10_000,
}

it('reads a profile into its form and back without loss', () => {
  expect(toProfile(typedFrom(profile))).toEqual(profile)
})

it('sorts the hours, and says no distance where nothing is brought', () => {
  const typed = typedFrom({ ...profile, openingHours: profile.openingHours.toReversed(), delivers: false })
  expect(toProfile(typed)).toMatchObject({ openingHours: profile.openingHours, deliveryRadiusKm: null })
})
