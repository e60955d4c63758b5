import { ConsultationPolicy, NewPractitioner, Offering } from '@imeds/contracts/practitioners'
import { describe, expect, it } from 'vitest'
import { emptyProfile, problemsOfProfile, toProfile, touchesVerified } from './form/profile-values.ts'
import { newPlace, placesOf, problemsOfOfferings, toOfferings } from './offerings/offering-values.ts'
import { policyValuesOf, problemsOfPolicy, toPolicy } from './policy/policy-values.ts'
import type { Profile } from './profile.ts'

const today = '2026-11-23'
const place = '01a2095c-89fd-7217-b3ff-f657c7b12379'
const meera = {
  ...emptyProfile,
  givenName: 'Meera',
  familyName: ' Iyer ',
  gender: 'female',
  registrationNumber: 'TS-1234',
  registrationCouncil: 'Telangana State Medical Council',
}

describe('the profile', () => {
  it('needs name, gender and registration, and nothing else', () => {
    expect(Object.keys(problemsOfProfile(emptyProfile, today)).toSorted()).toEqual([
      'familyName',
      'gender',
      'givenName',
      'registrationCouncil',
      'registrationNumber',
    ])
    expect(problemsOfProfile(meera, today)).toEqual({})
    expect(NewPractitioner.safeParse(toProfile(meera)).error).toBeUndefined()
  })
  it('leaves out an empty qualification and completes a begun one', () => {
    expect(toProfile(meera).qualifications).toEqual([])
    const begun = { ...meera, qualifications: [{ key: 'a', degree: 'MBBS', institution: '', year: 2030 }] }
    expect(problemsOfProfile(begun, today)).toEqual({
      'qualifications.0.institution': 'required',
      'qualifications.0.year': 'year',
    })
  })
  it('knows what must be checked anew', () => {
    const verified = { ...toProfile(meera), status: 'verified' } as Profile
    expect(touchesVerified(verified, meera)).toBe(false)
    expect(touchesVerified(verified, { ...meera, about: 'New words' })).toBe(false)
    expect(touchesVerified(verified, { ...meera, registrationNumber: 'TS-9' })).toBe(true)
    expect(touchesVerified({ ...verified, status: 'draft' }, { ...meera, givenName: 'M' })).toBe(false)
  })
})

describe('offerings', () => {
  it('are typed in rupees and kept in paise', () => {
    const values = newPlace(place)
    values.modes.video = { offered: true, fee: '499.50', minutes: 20 }
    const { offerings } = toOfferings([values])
    expect(offerings).toEqual([{ facilityId: place, mode: 'video', feePaise: 49_950, slotMinutes: 20 }])
    expect(offerings.every((one) => Offering.safeParse(one).success)).toBe(true)
    expect(placesOf(offerings)[0]?.modes.video).toEqual({ offered: true, fee: 499.5, minutes: 20 })
  })
  it('want a fee and a length for each mode that is offered', () => {
    const values = newPlace(place)
    values.modes.audio = { offered: true, fee: '', minutes: 3 }
    expect(problemsOfOfferings([values])).toEqual({ '0.audio.fee': 'fee', '0.audio.minutes': 'slot' })
    values.modes.audio = { offered: true, fee: 0, minutes: 12.5 }
    expect(problemsOfOfferings([values])).toEqual({ '0.audio.minutes': 'slot' })
  })
})

describe('the policy', () => {
  const policy = {
    validityDays: 7,
    changeHoursBefore: 2,
    refundTiers: [
      { hoursBefore: 24, percent: 100 },
      { hoursBefore: 4, percent: 50 },
    ],
  }
  it('comes back as it was', () => {
    expect(toPolicy(policyValuesOf(policy))).toEqual(policy)
    expect(problemsOfPolicy(policyValuesOf(policy))).toEqual({})
    expect(ConsultationPolicy.safeParse(toPolicy(policyValuesOf(policy))).success).toBe(true)
  })
  it('never pays back more for cancelling later', () => {
    const values = policyValuesOf({
      ...policy,
      refundTiers: [
        { hoursBefore: 4, percent: 50 },
        { hoursBefore: 24, percent: 100 },
      ],
    })
    expect(problemsOfPolicy(values)).toEqual({
      'refundTiers.1.hoursBefore': 'order',
      'refundTiers.1.percent': 'falls',
    })
  })
  it('marks what is out of bounds', () => {
    const values = { ...policyValuesOf(policy), validityDays: '', changeHoursBefore: 200 }
    expect(problemsOfPolicy(values)).toEqual({ validityDays: 'validity', changeHoursBefore: 'change' })
  })
})
