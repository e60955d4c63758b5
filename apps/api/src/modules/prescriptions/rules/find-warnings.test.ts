import { messagesFor } from '@imeds/i18n'
import { findingText } from '@imeds/i18n/finding-text'
import { describe, expect, test } from 'vitest'
import {
  loadAllergyClasses,
  loadIngredients,
  loadInteractions,
  loadMedicineClasses,
  loadMedicines,
  type Severity,
} from '../../../../catalogue/index.ts'
import {
  findUnread,
  findWarnings,
  type PrescribedMedicine,
  type Warning,
  type WarningKind,
} from './find-warnings.ts'
import { medicineKnowledge } from './medicine-knowledge.ts'

const medicines = loadMedicines()
const knowledge = medicineKnowledge({
  medicines,
  ingredients: loadIngredients(),
  classes: loadMedicineClasses(),
  interactions: loadInteractions(),
  allergyClasses: loadAllergyClasses(),
})

/** A medicine of the catalogue by name, and by form where that matters: `Diclofenac/gel`. */
const medicine = (said: string): PrescribedMedicine => {
  const [name, form] = said.split('/')
  const found = medicines.find((one) => one.genericName === name && (form === undefined || one.form === form))
  if (!found) throw new Error(`${said} is not in the catalogue`)
  return found
}
const warn = (names: string[], told: { currentMedicines?: string[]; allergies?: string[] } = {}) =>
  findWarnings(
    {
      medicines: names.map(medicine),
      currentMedicines: told.currentMedicines ?? [],
      allergies: told.allergies ?? [],
    },
    knowledge,
  )
const sayIn = (warning: Warning) => findingText({ locale: 'en', messages: messagesFor('en') }, warning)
const inShort = (warnings: ReturnType<typeof warn>) =>
  warnings.map(({ kind, severity }) => `${kind} ${severity}`)

describe('interactions on one prescription', () => {
  test.each<[string[], Severity, RegExp]>([
    [['Warfarin', 'Ibuprofen'], 'major', /Bleeding/],
    [['Simvastatin', 'Clarithromycin'], 'contraindicated', /muscles/],
    [['Sildenafil', 'Isosorbide mononitrate'], 'contraindicated', /Blood pressure/],
    [['Methotrexate', 'Sulfamethoxazole and trimethoprim'], 'contraindicated', /marrow/],
    [['Enalapril', 'Spironolactone'], 'major', /Potassium/],
    [['Enalapril', 'Losartan'], 'major', /Kidney/],
    [['Clopidogrel', 'Omeprazole'], 'major', /pantoprazole/],
    [['Sertraline', 'Tramadol'], 'major', /Serotonin/],
    [['Ciprofloxacin/tablet', 'Tizanidine'], 'contraindicated', /Tizanidine/],
    [['Levothyroxine', 'Calcium carbonate and vitamin D3'], 'moderate', /four hours/],
    [['Telmisartan and amlodipine', 'Potassium chloride'], 'major', /Potassium/],
    [['Azithromycin', 'Ondansetron'], 'moderate', /QT/],
    [['Timolol', 'Verapamil'], 'major', /eye drops/],
    [['Warfarin', 'Miconazole/mouth gel'], 'major', /mouth gel/],
  ])('%j is %s', (names, severity, text) => {
    const [gravest] = warn(names).filter(({ kind }) => kind === 'interaction')
    expect(gravest).toMatchObject({
      severity,
      subjects: names.map((name) => name.split('/')[0]),
      positions: [0, 1],
    })
    const said = sayIn(gravest!)
    expect(said.text).toMatch(text)
    expect(said.source).not.toBe('')
  })

  test.each([
    [['Paracetamol', 'Amoxicillin']],
    [['Metformin', 'Atorvastatin', 'Telmisartan']],
    [['Cetirizine', 'Dextromethorphan']],
    [['Oral rehydration salts', 'Zinc sulfate']],
  ])('%j has none', (names) => {
    expect(warn(names)).toEqual([])
  })

  test('a pair is told once, by its gravest rule', () => {
    const found = warn(['Clarithromycin', 'Simvastatin']).filter(({ kind }) => kind === 'interaction')
    expect(found.map(({ rule }) => rule)).toEqual(['interaction:clarithromycin+simvastatin'])
  })

  test('what is put on the skin weighs less', () => {
    expect(inShort(warn(['Warfarin', 'Diclofenac/gel']))).toEqual(['interaction moderate'])
    expect(inShort(warn(['Sertraline', 'Diclofenac/gel']))).toEqual([])
  })

  test('the gravest comes first', () => {
    const severities = warn(['Warfarin', 'Ibuprofen', 'Simvastatin', 'Clarithromycin', 'Sertraline']).map(
      (one) => one.severity,
    )
    const order = ['contraindicated', 'major', 'moderate']
    expect(severities.length).toBeGreaterThan(4)
    expect(severities).toEqual(severities.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)))
  })
})

describe('what the patient takes already', () => {
  test.each<[string, string, WarningKind, Severity]>([
    ['Ibuprofen', 'warfarin 5mg', 'interaction', 'major'],
    ['Clarithromycin', 'Simvastatine 20', 'interaction', 'contraindicated'],
    ['Sildenafil', 'nitroglycerin', 'interaction', 'contraindicated'],
    ['Metformin', 'metformin 500', 'duplicate_ingredient', 'moderate'],
    ['Telmisartan', 'Losartan 50 mg', 'duplicate_therapy', 'moderate'],
  ])('%s for somebody who takes %j: %s, %s', (name, taken, kind, severity) => {
    const found = warn([name], { currentMedicines: [taken] }).find((one) => one.kind === kind)
    expect(found).toMatchObject({ severity, subjects: [name, taken], positions: [0] })
  })

  test('two of them are not compared with each other', () => {
    expect(warn(['Paracetamol'], { currentMedicines: ['sildenafil', 'nitroglycerin'] })).toEqual([])
  })

  test('what could not be read is said', () => {
    const told = {
      currentMedicines: ['Metformin', 'a white tablet', 'Telma 40'],
      allergies: ['penicillin', 'the yellow one'],
    }
    expect(findUnread(told, knowledge)).toEqual({
      currentMedicines: ['a white tablet', 'Telma 40'],
      allergies: ['the yellow one'],
    })
  })
})

describe('duplicates', () => {
  test('one ingredient in two medicines', () => {
    expect(warn(['Paracetamol', 'Aceclofenac and paracetamol'])).toEqual([
      expect.objectContaining({
        kind: 'duplicate_ingredient',
        severity: 'major',
        rule: 'duplicate_ingredient:paracetamol',
        positions: [0, 1],
      }),
    ])
  })

  test.each([
    [['Ibuprofen', 'Naproxen'], /NSAID/],
    [['Pantoprazole', 'Rabeprazole and domperidone'], /Proton pump/],
    [['Enalapril', 'Ramipril'], /ACE inhibitor/],
    [['Timolol', 'Betaxolol'], /beta blocker/],
  ])('two of one class: %j', (names, title) => {
    const found = warn(names).filter(({ kind }) => kind === 'duplicate_therapy')
    expect(found).toHaveLength(1)
    expect(sayIn(found[0]!).text).toMatch(title)
  })

  test.each([
    [['Insulin glargine', 'Insulin aspart']],
    [['Rifampicin, isoniazid, pyrazinamide and ethambutol', 'Pyridoxine']],
    [['Ibuprofen', 'Diclofenac/gel']],
    [['Prednisolone/tablet', 'Betamethasone/cream']],
  ])('usual company is left alone: %j', (names) => {
    expect(warn(names).filter(({ kind }) => kind.startsWith('duplicate'))).toEqual([])
  })
})

describe('allergies', () => {
  test.each<[string, string, Severity, RegExp]>([
    ['Amoxicillin', 'Penicillin', 'contraindicated', /same family/],
    ['Amoxicillin and clavulanic acid', 'penicilin - rash', 'contraindicated', /same family/],
    ['Cefalexin', 'penicillin', 'major', /cross-react.*2 in 100/],
    ['Amoxicillin', 'amoxycillin', 'contraindicated', /is or contains/],
    ['Ampicillin', 'amoxicillin', 'major', /same family/],
    ['Sulfamethoxazole and trimethoprim', 'sulfa', 'contraindicated', /same family/],
    ['Furosemide', 'Sulfa drugs', 'moderate', /cross-react/],
    ['Ibuprofen', 'aspirin', 'major', /cross-react/],
    ['Diclofenac/gel', 'NSAIDs', 'contraindicated', /same family/],
    ['Diclofenac', 'ibuprofen', 'major', /same family/],
    ['Ramipril', 'enalapril', 'major', /same family/],
    ['Ciprofloxacin/eye drops', 'ciprofloxacin', 'contraindicated', /is or contains/],
    ['Povidone-iodine', 'Betadine', 'contraindicated', /same family/],
  ])('%s for somebody allergic to %j: %s', (name, words, severity, text) => {
    const found = warn([name], { allergies: [words] })
    expect(found).toEqual([
      expect.objectContaining({
        kind: 'allergy',
        severity,
        positions: [0],
        subjects: [name.split('/')[0], words],
      }),
    ])
    expect(sayIn(found[0]!).text).toMatch(text)
  })

  test.each([
    ['Paracetamol', 'ibuprofen'],
    ['Azithromycin', 'penicillin'],
    ['Amoxicillin', 'no known allergies'],
    ['Amoxicillin', 'dust, pollen'],
  ])('%s is fine for somebody with %j', (name, words) => {
    expect(warn([name], { allergies: [words] })).toEqual([])
  })
})

test("a facility's own medicine without a class is still compared by its ingredients", () => {
  const own: PrescribedMedicine = {
    genericName: 'Brufen',
    ingredients: ['ibuprofen'],
    route: 'oral',
    therapeuticClass: null,
  }
  const found = findWarnings({ medicines: [own], currentMedicines: ['warfarin'], allergies: [] }, knowledge)
  expect(inShort(found)).toEqual(['interaction major'])
})

test('a rule fits the column that an override is kept in', () => {
  const long = [
    'Rifampicin, isoniazid, pyrazinamide and ethambutol',
    'Telmisartan, amlodipine and hydrochlorothiazide',
    'Vitamin B complex',
    'Multivitamin with zinc',
  ]
  for (const { rule } of warn([...long, 'Losartan', 'Amlodipine']))
    expect(rule.length).toBeLessThanOrEqual(120)
  expect(warn([...long, 'Losartan', 'Amlodipine']).length).toBeGreaterThan(2)
})
