import { ownMedicineCheck } from './own-medicines.ts'
import { describe, expect, test } from 'vitest'
import {
  loadAllergyClasses,
  loadIngredients,
  loadInteractions,
  loadMedicineClasses,
  loadMedicines,
  loadSpecialities,
  loadSymptomGroups,
  loadSymptoms,
  loadSymptomSpecialities,
  parseMedicines,
} from './index.ts'

const medicines = loadMedicines()
const classes = loadMedicineClasses()
const ingredientRows = loadIngredients()
const interactions = loadInteractions()
const allergyClasses = loadAllergyClasses()
const specialities = loadSpecialities()
const groups = loadSymptomGroups()
const symptoms = loadSymptoms()
const mapping = loadSymptomSpecialities()

const ingredients = new Set(medicines.flatMap((medicine) => medicine.ingredients))
const classCodes = new Set(classes.map((one) => one.code))
const twice = (keys: string[]) => keys.filter((key, index) => keys.indexOf(key) !== index)
const isKnown = (side: string) =>
  side.startsWith('class:') ? classCodes.has(side.slice('class:'.length)) : ingredients.has(side)

describe('medicines', () => {
  test('there are 300 generics and more, each form and strength once', () => {
    expect(new Set(medicines.map((medicine) => medicine.genericName)).size).toBeGreaterThanOrEqual(300)
    expect(
      twice(medicines.map(({ genericName, form, strength }) => `${genericName}|${form}|${strength}`)),
    ).toEqual([])
  })

  test('ingredients are in lower case, so that two rows of one ingredient meet', () => {
    expect([...ingredients].filter((name) => name !== name.toLowerCase())).toEqual([])
  })

  test('no narcotic and nothing of schedule X is on a teleconsultation list', () => {
    const barred = medicines.filter((medicine) => medicine.narcotic || medicine.schedule === 'X')
    expect(barred.length).toBeGreaterThan(20)
    expect(barred.filter((medicine) => medicine.teleList !== null)).toEqual([])
  })

  test.each([
    ['Paracetamol', 'tablet', 'O', null],
    ['Clotrimazole', 'cream', 'A', null],
    ['Enalapril', 'tablet', 'A', 'H'],
    ['Sitagliptin', 'tablet', 'B', 'H'],
    ['Ceftriaxone', 'injection', null, 'H1'],
    ['Tramadol', 'capsule', null, 'H1'],
    ['Alprazolam', 'tablet', null, 'H1'],
    ['Ketamine', 'injection', null, 'X'],
    ['Methylphenidate', 'tablet', null, 'X'],
  ])('%s (%s) is on list %s and in schedule %s', (genericName, form, teleList, schedule) => {
    expect(medicines).toContainEqual(expect.objectContaining({ genericName, form, teleList, schedule }))
  })
})

describe('classes and interactions', () => {
  test('every class of a medicine or an ingredient exists, and every class is used', () => {
    const used = new Set([
      ...medicines.map((medicine) => medicine.therapeuticClass),
      ...ingredientRows.flatMap((row) => row.classes),
    ])
    expect([...used].filter((code) => !classCodes.has(code))).toEqual([])
    expect([...classCodes].filter((code) => !used.has(code))).toEqual([])
    expect(twice(classes.map((one) => one.code))).toEqual([])
  })

  test('every group serves an interaction or an allergy', () => {
    const sides = [
      ...interactions.flatMap(({ a, b }) => [a, b]),
      ...allergyClasses.flatMap(({ covers, crossReacts }) => [...covers, ...crossReacts]),
    ]
    const idle = classes.filter((one) => one.kind === 'group' && !sides.includes(`class:${one.code}`))
    expect(idle).toEqual([])
  })

  test('every further ingredient is in a medicine, once, and no synonym means two', () => {
    const names = ingredientRows.map((row) => row.ingredient)
    expect(names.filter((name) => !ingredients.has(name))).toEqual([])
    expect(twice(names)).toEqual([])
    const synonyms = ingredientRows.flatMap((row) => row.synonyms)
    expect(twice(synonyms)).toEqual([])
    expect(synonyms.filter((synonym) => ingredients.has(synonym))).toEqual([])
  })

  test('there are 100 interactions and more, each pair once, both sides known', () => {
    expect(interactions.length).toBeGreaterThanOrEqual(100)
    expect(interactions.flatMap(({ a, b }) => [a, b]).filter((side) => !isKnown(side))).toEqual([])
    expect(twice(interactions.map(({ a, b }) => [a, b].sort().join(' + ')))).toEqual([])
  })

  test('every side of an allergy is known, and no word means two allergens', () => {
    const sides = allergyClasses.flatMap(({ covers, crossReacts }) => [...covers, ...crossReacts])
    expect(sides.filter((side) => !isKnown(side))).toEqual([])
    expect(twice(allergyClasses.flatMap(({ term, words }) => [term, ...words]))).toEqual([])
  })
})

describe('symptoms and specialities', () => {
  test('there are enough of each, with codes once', () => {
    expect(specialities.length).toBeGreaterThanOrEqual(25)
    expect(symptoms.length).toBeGreaterThanOrEqual(120)
    expect(symptoms.filter((symptom) => symptom.redFlag).length).toBeGreaterThanOrEqual(15)
    for (const rows of [specialities, groups, symptoms])
      expect(twice(rows.map((row) => row.code))).toEqual([])
  })

  test('every group and every mapping resolves, and nothing is left without one', () => {
    const symptomCodes = symptoms.map((symptom) => symptom.code)
    const specialityCodes = specialities.map((speciality) => speciality.code)
    const inGroups = symptoms.flatMap((symptom) => symptom.groups)
    expect(new Set(inGroups)).toEqual(new Set(groups.map((group) => group.code)))
    expect(new Set(mapping.map((row) => row.symptom))).toEqual(new Set(symptomCodes))
    expect(new Set(mapping.map((row) => row.speciality))).toEqual(new Set(specialityCodes))
    expect(twice(mapping.map((row) => `${row.symptom}|${row.speciality}`))).toEqual([])
  })

  test('every red flag says where help is', () => {
    const silent = symptoms.filter(
      (symptom) =>
        symptom.redFlag &&
        !/112|108|14416|hospital|doctor today|vaccine today|Give sugar/.test(symptom.emergencyAdvice ?? ''),
    )
    expect(silent).toEqual([])
    expect(symptoms.find((symptom) => symptom.code === 'suicidal_thoughts')?.emergencyAdvice).toMatch(/14416/)
  })
})

describe("a clinic's own list", () => {
  const header =
    'generic_name,ingredients,form,strength,route,pack_unit,pack_size,therapeutic_class,tele_list,schedule,narcotic,notes'

  test('is read as ours is', () => {
    const { medicines: read, problems } = parseMedicines(
      `\uFEFF${header}\r\nCetirizine,cetirizine,tablet,10 mg,oral,tablet,10,antihistamine,O,H,false,\r\n`,
    )
    expect(problems).toEqual([])
    expect(read).toEqual([
      expect.objectContaining({ genericName: 'Cetirizine', teleList: 'O', packSize: 10, narcotic: false }),
    ])
  })

  test('may hold whatever the common catalogue holds', () => {
    const check = ownMedicineCheck({ medicines, ingredients: ingredientRows, classes })
    expect(medicines.flatMap((medicine) => check(medicine).problems)).toEqual([])
  })

  test.each([
    ['a schedule H1 softened to H', 'Moxifloxacin', { schedule: 'H' }, ['schedule']],
    ['a schedule left out', 'Moxifloxacin', { schedule: null }, ['schedule']],
    ['a list left to nothing', 'Amoxicillin', { teleList: 'O' }, ['teleList']],
    ['both', 'Moxifloxacin', { schedule: 'H', teleList: 'O' }, ['teleList', 'schedule']],
    ['what is stricter', 'Cetirizine', { schedule: 'H1', teleList: 'B' }, []],
  ] as const)('is no milder than ours: %s', (_, genericName, change, fields) => {
    const check = ownMedicineCheck({ medicines, ingredients: ingredientRows, classes })
    const ours = medicines.find((one) => one.genericName === genericName)!
    const { problems } = check({ ...ours, genericName: 'Own brand', ...change })
    expect(problems.map(({ field }) => field)).toEqual(fields)
  })

  test('is held against the same form and strength, not against the mildest by the same way', () => {
    const check = ownMedicineCheck({
      medicines: [
        {
          ...medicines[0]!,
          ingredients: ['x'],
          form: 'tablet',
          strength: '1 mg',
          route: 'oral',
          teleList: 'O',
          schedule: null,
          narcotic: false,
        },
        {
          ...medicines[0]!,
          ingredients: ['x'],
          form: 'tablet',
          strength: '9 mg',
          route: 'oral',
          teleList: 'B',
          schedule: 'H1',
          narcotic: false,
        },
      ],
      ingredients: [],
      classes,
    })
    const own = { ...medicines[0]!, ingredients: ['x'], form: 'tablet', route: 'oral', narcotic: false }
    const soft = { teleList: 'O', schedule: null } as const
    expect(check({ ...own, ...soft, strength: '9 mg' }).problems).toHaveLength(2)
    expect(check({ ...own, ...soft, strength: '1 mg' }).problems).toEqual([])
    expect(check({ ...own, ...soft, strength: '5 mg' }).problems).toEqual([])
  })

  test('tells the line and the column of each bad row, and keeps the good ones', () => {
    const { medicines: read, problems } = parseMedicines(
      [
        header,
        'Cetirizine,cetirizine,tablet,10 mg,oral,tablet,ten,antihistamine,Q,H,false,',
        'Loratadine,loratadine,tablet,10 mg,oral,tablet,10,antihistamine,O,H,false,',
      ].join('\n'),
    )
    expect(read.map((medicine) => medicine.genericName)).toEqual(['Loratadine'])
    expect(problems.map(({ line, field }) => [line, field])).toEqual([
      [2, 'pack_size'],
      [2, 'tele_list'],
    ])
  })

  test('holds one strength under several brands, and each of them once', () => {
    const amoxicillin = (brand: string) =>
      `Amoxicillin,${brand},amoxicillin,capsule,500 mg,oral,capsule,10,penicillin,A,H,false,`
    const { medicines: read, problems } = parseMedicines(
      [
        header.replace('generic_name,', 'generic_name,brand_name,'),
        amoxicillin('Mox'),
        amoxicillin('Novamox'),
        amoxicillin(''),
        amoxicillin('Mox'),
      ].join('\n'),
    )
    expect(read.map(({ brandName }) => brandName)).toEqual(['Mox', 'Novamox', null])
    expect(problems).toMatchObject([{ line: 5, field: 'generic_name' }])
  })
})
