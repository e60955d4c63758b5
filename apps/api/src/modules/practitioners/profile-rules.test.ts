import { describe, expect, it } from 'vitest'
import { checkDates, missingParts, touchesVerified } from './profile-rules.ts'
import { afterMove, allows } from './practitioner-status.ts'

const whole = {
  qualifications: [{}],
  specialities: ['cardiology'],
  languages: ['te'],
  documents: [{ kind: 'certificate' as const }],
  credentialsSeen: false,
}

describe('what a profile lacks', () => {
  it('is nothing when all parts are there', () => expect(missingParts(whole)).toEqual([]))
  it('is each part that is not', () =>
    expect(
      missingParts({
        qualifications: [],
        specialities: [],
        languages: [],
        documents: [],
        credentialsSeen: false,
      }),
    ).toEqual(['qualification', 'speciality', 'language', 'certificate']))
  it('is a certificate when there is only a photo, unless it was seen on paper', () => {
    const pictured = { ...whole, documents: [{ kind: 'photo' as const }] }
    expect(missingParts(pictured)).toEqual(['certificate'])
    expect(missingParts({ ...pictured, credentialsSeen: true })).toEqual([])
  })
})

describe('the statuses', () => {
  it('move along the table and no other way', () => {
    const statuses = ['draft', 'submitted', 'verified', 'rejected', 'suspended'] as const
    const moves = ['submit', 'verify', 'reject', 'suspend', 'recheck'] as const
    const possible = statuses.flatMap((status) =>
      moves
        .filter((move) => allows(status, move))
        .map((move) => `${status} ${move} ${afterMove(status, move)}`),
    )
    expect(possible).toEqual([
      'draft submit submitted',
      'submitted verify verified',
      'submitted reject rejected',
      'verified suspend suspended',
      'verified recheck submitted',
      'rejected submit submitted',
      'suspended verify verified',
    ])
    expect(() => afterMove('suspended', 'submit')).toThrow(
      expect.objectContaining({ code: 'status_not_allowed' }),
    )
  })
})

describe('a change', () => {
  const row = {
    given_name: 'Meera',
    family_name: 'Iyer',
    registration_number: 'T-1',
    registration_council: 'TSMC',
  }
  it.each([
    { givenName: 'Mira' },
    { familyName: 'Rao' },
    { registrationNumber: 'T-2' },
    { registrationCouncil: 'KMC' },
  ])('of %o is checked anew', (change) => expect(touchesVerified(row, change)).toBe(true))
  it('of the rest, or to the same, is not', () => {
    expect(touchesVerified(row, { about: 'New', givenName: 'Meera', registrationNumber: 'T-1' })).toBe(false)
  })
  it('names every date that lies in the future', () => {
    const future = {
      practisingSince: 2027,
      birthDate: '2026-12-08',
      qualifications: [
        { degree: 'MBBS', institution: 'OMC', year: 2026 },
        { degree: 'MD', institution: 'OMC', year: 2027 },
      ],
    }
    expect(() => checkDates(future, new Date('2026-12-07T03:30:00Z'))).toThrow(
      expect.objectContaining({
        details: {
          fields: ['body.practisingSince', 'body.birthDate', 'body.qualifications.1.year'].map((path) => ({
            path,
            code: 'in_future',
          })),
        },
      }),
    )
  })
})
