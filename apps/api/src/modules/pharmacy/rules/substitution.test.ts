import { describe, expect, it } from 'vitest'
import { judgeProduct, type PrescribedAs } from './substitution.ts'

const generic: PrescribedAs = {
  medicineId: 'm',
  ingredients: ['amoxicillin', 'clavulanic acid'],
  form: 'tablet',
  strength: '500 mg + 125 mg',
  brandName: null,
  substitutionAllowed: false,
}
const other = { ...generic, medicineId: 'n', ingredients: ['clavulanic acid', 'amoxicillin'] }

describe('a product for a line', () => {
  it('is as prescribed when it is that medicine, or the same by its generic name', () => {
    expect(judgeProduct(generic, generic)).toBe('as_prescribed')
    expect(judgeProduct(generic, other)).toBe('as_prescribed')
  })
  it('is a substitute for a brand only where the prescriber agreed', () => {
    const brand = { ...generic, brandName: 'Augmentin' }
    expect(judgeProduct(brand, other)).toBe('substitution_not_allowed')
    expect(judgeProduct({ ...brand, substitutionAllowed: true }, other)).toBe('substitute')
  })
  it('is not what was prescribed in another strength, form or substance, or without a medicine', () => {
    expect(judgeProduct(generic, { ...other, strength: '250 mg' })).toBe('not_prescribed')
    expect(judgeProduct(generic, { ...other, form: 'oral suspension' })).toBe('not_prescribed')
    expect(judgeProduct(generic, { ...other, ingredients: ['amoxicillin'] })).toBe('not_prescribed')
    expect(judgeProduct(generic, null)).toBe('not_prescribed')
  })
})
