import { describe, expect, it } from 'vitest'
import { problemsOf, toRegistration, valuesFrom } from './register-values.ts'

const today = '2026-12-07'
const grown = { ...valuesFrom('Asha Rao'), birthDate: '1990-05-14', gender: 'female' }

describe('the fields of a registration', () => {
  it('begin with what was searched for', () => {
    expect(valuesFrom('Asha Rao').name).toBe('Asha Rao')
    expect(valuesFrom('98123 45678')).toMatchObject({ name: '', phone: '+919812345678' })
    expect(valuesFrom('+91 98123 45678').phone).toBe('+919812345678')
    expect(valuesFrom('91-1234-5678-9012').abhaNumber).toBe('91123456789012')
  })

  it('ask for what is missing and refuse what cannot be', () => {
    expect(problemsOf(valuesFrom(''), today)).toEqual({
      name: 'required',
      birthDate: 'required',
      gender: 'required',
    })
    expect(problemsOf({ ...grown, birthDate: '2027-01-01', phone: '+91', abhaNumber: '12' }, today)).toEqual({
      birthDate: 'birthDate',
      phone: 'phone',
      abhaNumber: 'abha',
    })
    expect(problemsOf(grown, today)).toEqual({})
  })

  it('ask for a guardian of a child, by name', () => {
    const child = { ...grown, birthDate: '2019-01-01' }
    expect(problemsOf(child, today)).toEqual({ guardian: 'guardian', contactName: 'required' })
    expect(problemsOf({ ...child, guardian: true, contactName: 'Sunita' }, today)).toEqual({})
  })

  it('become a body without empty parts', () => {
    expect(toRegistration(grown, { facilityId: 'f', notSameAs: [] })).toEqual({
      name: 'Asha Rao',
      birthDate: '1990-05-14',
      gender: 'female',
      phone: null,
      abhaNumber: null,
      facilityId: 'f',
    })
    expect(
      toRegistration(
        { ...grown, contactName: 'Sunita', guardian: true },
        { facilityId: 'f', notSameAs: ['x'] },
      ),
    ).toMatchObject({
      contact: { name: 'Sunita', relation: 'parent', phone: null, guardian: true },
      notSameAs: ['x'],
    })
  })
})
