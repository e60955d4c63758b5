import { NewPatient, PatientChange } from '@imeds/contracts/patients'
import { describe, expect, it } from 'vitest'
import { emptyPatient, isMinor, problemsOf, toChange, toNewPatient } from './patient-values.ts'

const today = '2026-11-23'
const asha = {
  ...emptyPatient,
  name: ' Asha Rao ',
  relation: 'self',
  birthDate: '1990-05-14',
  gender: 'female',
}
const child = { ...asha, name: 'Kiran', relation: 'child', birthDate: '2018-09-02' }

describe('problemsOf', () => {
  it('asks for what is needed and nothing else', () => {
    expect(problemsOf(emptyPatient, today)).toEqual({
      name: 'required',
      relation: 'required',
      birthDate: 'required',
      gender: 'required',
    })
    expect(problemsOf(asha, today)).toEqual({})
  })
  it('wants a guardian for a child, and no child on its own', () => {
    expect(problemsOf(child, today)).toEqual({ guardianConfirmed: 'guardian' })
    expect(problemsOf({ ...child, guardianConfirmed: true }, today)).toEqual({})
    expect(problemsOf({ ...child, relation: 'self' }, today)).toEqual({ birthDate: 'minorSelf' })
  })
  it('knows dates that cannot be birthdays', () => {
    expect(problemsOf({ ...asha, birthDate: '2026-11-24' }, today)).toEqual({ birthDate: 'birthFuture' })
    expect(problemsOf({ ...asha, birthDate: '1890-01-01' }, today)).toEqual({ birthDate: 'birthFar' })
    expect(problemsOf({ ...asha, birthDate: '1990-02-30' }, today)).toEqual({ birthDate: 'date' })
  })
  it('takes a whole address or none', () => {
    const address = { line: '4 Temple Street', city: 'Hyderabad', state: '', pinCode: '0123' }
    expect(problemsOf({ ...asha, address }, today)).toEqual({
      'address.state': 'addressWhole',
      'address.pinCode': 'pinCode',
    })
  })
  it('checks numbers, mail and ABHA as they are typed', () => {
    const typed = {
      ...asha,
      phone: '+9198',
      email: 'asha@',
      heightCm: 16,
      weightKg: '0.1',
      abhaNumber: '12-34',
    }
    expect(problemsOf(typed, today)).toEqual({
      phone: 'phone',
      email: 'email',
      heightCm: 'height',
      weightKg: 'weight',
      abhaNumber: 'abha',
    })
  })
})

describe('the body', () => {
  const full = {
    ...asha,
    phone: '+919812345678',
    address: { line: ' 4 Temple Street ', city: 'Hyderabad', state: 'Telangana', pinCode: '500 082' },
    heightCm: 162,
    abhaNumber: '91-1234-5678-9012',
  }
  it('is what the contract takes', () => {
    expect(NewPatient.safeParse(toNewPatient(full)).error).toBeUndefined()
    expect(PatientChange.safeParse(toChange(asha)).error).toBeUndefined()
  })
  it('is tidied, and clears what was emptied', () => {
    expect(toNewPatient(full)).toMatchObject({
      name: 'Asha Rao',
      relation: 'self',
      address: { line: '4 Temple Street', pinCode: '500082' },
      abhaNumber: '91123456789012',
      heightCm: 162,
      weightKg: null,
      email: null,
    })
    expect(toChange(asha)).not.toHaveProperty('guardianConfirmed')
  })
})

it('counts eighteen years to the day', () => {
  expect(isMinor('2008-11-24', today)).toBe(true)
  expect(isMinor('2008-11-23', today)).toBe(false)
  expect(isMinor('', today)).toBe(false)
})
