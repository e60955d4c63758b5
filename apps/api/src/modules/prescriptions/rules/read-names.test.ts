import { describe, expect, test } from 'vitest'
import {
  loadAllergyClasses,
  loadIngredients,
  loadInteractions,
  loadMedicineClasses,
  loadMedicines,
} from '../../../../catalogue/index.ts'
import { medicineKnowledge, withNames } from './medicine-knowledge.ts'
import { readNames } from './read-names.ts'

const known = medicineKnowledge({
  medicines: loadMedicines(),
  ingredients: loadIngredients(),
  classes: loadMedicineClasses(),
  interactions: loadInteractions(),
  allergyClasses: loadAllergyClasses(),
})
const { allergens } = known
const { medicineNames } = withNames(known, [
  { name: 'Ecosprin', ingredients: ['aspirin'] },
  { name: 'Mox 500', ingredients: ['amoxicillin'] },
  // A clinic that calls a mixture by the name of one of its parts does not change what that name means.
  { name: 'Paracetamol', ingredients: ['paracetamol', 'caffeine'] },
])
const read = (text: string) => readNames(text, medicineNames).flatMap(({ meanings }) => meanings)

describe('current medicines as people write them', () => {
  test.each([
    ['Metformin 500 mg', ['metformin']],
    ['TAB. AMLODIPINE 5MG OD', ['amlodipine']],
    ['telmisartan+amlodipine', ['telmisartan', 'amlodipine']],
    ['warfarin, digoxin and aspirin', ['warfarin', 'digoxin', 'aspirin']],
    ['ibuprofin when needed', ['ibuprofen']],
    ['atenelol', ['atenolol']],
    ['paracetmol 650', ['paracetamol']],
    ['hydrochlorthiazide', ['hydrochlorothiazide']],
    ['levothyroxin 50 mcg', ['levothyroxine']],
    ['thyroxine', ['levothyroxine']],
    ['acetaminophen', ['paracetamol']],
    ['frusemide', ['furosemide']],
    ['diclofenac sodium 50', ['diclofenac']],
    ['sodium valproate chrono', ['valproic acid']],
    ['nitroglycerin under the tongue', ['glyceryl trinitrate']],
    ['Telma (telmisartan) 40', ['telmisartan']],
    ['Ecosprin 75', ['aspirin']],
    ['mox 500 since Monday', ['amoxicillin']],
    ['insulin glargine 20 units at night', ['insulin glargine']],
  ])('%j', (text, ingredients) => {
    expect(read(text)).toEqual(ingredients)
  })

  test('brands that the catalogue does not know are not mistaken for something else', () => {
    const brands =
      'Thyronorm Glycomet Telma Augmentin Combiflam Dolo Lasix Concor Clopilet Amlong Storvas Metrogyl Zincovit Montair Shelcal Becosules Calpol Omez Rantac Allegra'
    expect(brands.split(' ').filter((brand) => read(brand).length > 0)).toEqual([])
  })

  test.each([
    '',
    '  ',
    'none',
    'Nil',
    'N/A',
    'No regular medicines',
    'tablet for sugar',
    'blood pressure tablet',
  ])('%j names nothing', (text) => {
    expect(read(text)).toEqual([])
  })

  test('a name that was guessed says so', () => {
    expect(readNames('ibuprofin', medicineNames)).toEqual([
      { written: 'ibuprofin', meanings: ['ibuprofen'], exact: false },
    ])
    expect(readNames('ibuprofen', medicineNames)[0]?.exact).toBe(true)
  })
})

describe('allergens as people write them', () => {
  test.each([
    ['Penicillin', ['penicillin']],
    ['penicilln', ['penicillin']],
    ['allergic to sulfa drugs', ['sulfa']],
    ['Sulpha', ['sulfa']],
    ['pain killers', ['nsaid']],
    ['no known drug allergies', []],
    ['NKDA', []],
    ['peanuts', ['soya']],
    ['house dust and pollen', []],
  ])('%j', (text, terms) => {
    expect(readNames(text, allergens).flatMap(({ meanings }) => meanings)).toEqual(terms)
  })
})
