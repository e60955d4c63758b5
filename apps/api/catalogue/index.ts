import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { z } from 'zod'
import type { LineProblem } from '@imeds/contracts'
import { lineProblem, problemOfIssue } from '../src/platform/http/field-problems.ts'
import { camelCase, csvRecords, snakeCase } from '../src/platform/text/csv.ts'
import { LabPanel, LabRange, LabTest } from './lab-shapes.ts'
import { ownMedicineCheck, type FieldProblem } from './own-medicines.ts'
import {
  AllergyClass,
  Ingredient,
  Interaction,
  Medicine,
  MedicineClass,
  OwnMedicine,
  Speciality,
  Symptom,
  SymptomGroup,
  SymptomSpeciality,
} from './shapes.ts'

export * from './lab-shapes.ts'
export * from './shapes.ts'

const folder = import.meta.dirname

/** Every form and strength of every medicine, of all therapeutic areas. */
export const loadMedicines = (): Medicine[] =>
  readdirSync(join(folder, 'medicines'))
    .filter((name) => name.endsWith('.csv'))
    .sort()
    .flatMap((name) => load(join('medicines', name), Medicine))

export const loadMedicineClasses = (): MedicineClass[] => load('classes.csv', MedicineClass)
export const loadIngredients = (): Ingredient[] => load('ingredients.csv', Ingredient)
export const loadInteractions = (): Interaction[] => load('interactions.csv', Interaction)
export const loadAllergyClasses = (): AllergyClass[] => load('allergy-classes.csv', AllergyClass)
export const loadSpecialities = (): Speciality[] => load('specialities.csv', Speciality)
export const loadSymptomGroups = (): SymptomGroup[] => load('symptom-groups.csv', SymptomGroup)
export const loadSymptoms = (): Symptom[] => load('symptoms.csv', Symptom)
export const loadSymptomSpecialities = (): SymptomSpeciality[] =>
  load('symptom-specialities.csv', SymptomSpeciality)
export const loadLabTests = (): LabTest[] => load(join('lab', 'tests.csv'), LabTest)
export const loadLabPanels = (): LabPanel[] => load(join('lab', 'panels.csv'), LabPanel)
export const loadLabRanges = (): LabRange[] => load(join('lab', 'reference-ranges.csv'), LabRange)

/**
 * Reads medicines from a clinic's own CSV, whose first line names the columns as ours do.
 * @returns the rows that are sound, and for each other row its line and what is wrong with it.
 * @throws CsvUnreadable
 */
export function parseMedicines(csv: string): {
  rows: number
  medicines: OwnMedicine[]
  problems: LineProblem[]
} {
  const medicines: OwnMedicine[] = []
  const problems: LineProblem[] = []
  const check = ownMedicineCheck({
    medicines: loadMedicines(),
    ingredients: loadIngredients(),
    classes: loadMedicineClasses(),
  })
  const firstLines = new Map<string, number>()
  const records = csvRecords(csv, camelCase)
  for (const { record, line } of records) {
    const found = (wrong: readonly FieldProblem[]) =>
      problems.push(...wrong.map(({ field, ...found }) => lineProblem(line, snakeCase(field), found)))
    const read = OwnMedicine.safeParse(record)
    if (!read.success) {
      found(read.error.issues.map((issue) => ({ field: issue.path.join('.'), ...problemOfIssue(issue) })))
      continue
    }
    const { medicine, problems: wrong } = check(read.data)
    const { genericName, brandName, form, strength } = read.data
    const identity = JSON.stringify([genericName, brandName, form, strength])
    const first = firstLines.get(identity)
    firstLines.set(identity, first ?? line)
    if (first !== undefined)
      wrong.push({ field: 'genericName', code: 'same_as_line', params: { line: first } })
    if (wrong.length) found(wrong)
    else medicines.push(medicine)
  }
  return { rows: records.length, medicines, problems }
}

function load<T extends z.ZodType>(file: string, shape: T): z.output<T>[] {
  return csvRecords(readFileSync(join(folder, file), 'utf8'), camelCase).map(({ record, line }) => {
    const read = shape.safeParse(record)
    if (!read.success) throw new Error(`${basename(file)}, line ${line}: ${inOneLine(read.error)}`)
    return read.data
  })
}

const inOneLine = (error: z.ZodError) =>
  error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
