import { complaint } from '@imeds/contracts'
import { z } from 'zod'

const missing = complaint('required').message
const Code = z
  .string({ error: missing })
  .min(1, missing)
  .regex(/^[a-z0-9]+(_[a-z0-9]+)*$/, complaint('not_small_letters'))
const Said = z.string({ error: missing }).trim().min(1, missing)
const Flag = z
  .enum(['true', 'false'], { error: complaint('not_offered').message })
  .transform((said) => said === 'true')
const orNothing = <T extends z.ZodType>(shape: T) => z.union([z.literal('').transform(() => null), shape])
const Parts = z.string({ error: missing }).transform((said) =>
  said
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
)
const SomeParts = Parts.refine((parts) => parts.length > 0, complaint('too_few', { min: 1 }))

/** What one pack counts in; a puff is one actuation of an inhaler or spray. */
export const packUnits = [
  'tablet',
  'capsule',
  'sachet',
  'lozenge',
  'piece',
  'patch',
  'suppository',
  'ampoule',
  'vial',
  'syringe',
  'bottle',
  'respule',
  'ml',
  'g',
  'puff',
] as const

/** One form and strength of a medicine. `packSize` is in `packUnit`; ingredients are in lower case. */
export const Medicine = z.object({
  genericName: Said,
  ingredients: SomeParts,
  form: Said,
  strength: Said,
  route: Said,
  packUnit: z.enum(packUnits),
  packSize: z.coerce.number({ error: complaint('not_number').message }).positive(),
  therapeuticClass: Code,
  /** List of the Telemedicine Practice Guidelines 2020; `null` is on none of them. */
  teleList: orNothing(z.enum(['O', 'A', 'B'])),
  /** Schedule of the Drugs Rules 1945; `null` is in none of those that concern a sale. */
  schedule: orNothing(z.enum(['H', 'H1', 'X', 'G'])),
  /** Barred from teleconsultation by the clause on narcotic and psychotropic substances. */
  narcotic: Flag,
  notes: z.string(),
})
export type Medicine = z.output<typeof Medicine>

/** A row of a facility's own list: also by the name under which it is sold, where it has one. */
export const OwnMedicine = Medicine.extend({ brandName: orNothing(Said).default(null) })
export type OwnMedicine = z.output<typeof OwnMedicine>

/** A class of medicines: `therapeutic` is what a medicine is for, `group` a property that interactions need. */
export const MedicineClass = z.object({
  code: Code,
  title: Said,
  kind: z.enum(['therapeutic', 'group']),
  /** Whether two medicines of this class together deserve a warning. */
  duplicates: z.enum(['warn', 'ignore']),
})
export type MedicineClass = z.output<typeof MedicineClass>

/** What the medicine rows do not say of an ingredient: further classes, and other names for it. */
export const Ingredient = z.object({ ingredient: Said, classes: Parts, synonyms: Parts })
export type Ingredient = z.output<typeof Ingredient>

export const severities = ['contraindicated', 'major', 'moderate'] as const
export type Severity = (typeof severities)[number]

/** A pair that interacts; each side is an ingredient or `class:<code>`. */
export const Interaction = z.object({
  a: Said,
  b: Said,
  severity: z.enum(severities),
  effect: Said,
  advice: Said,
  source: Said,
})
export type Interaction = z.output<typeof Interaction>

/** What an allergen's name covers, and what may cross-react; sides as in an interaction. */
export const AllergyClass = z.object({
  term: Said,
  words: Parts,
  covers: Parts,
  crossReacts: Parts,
  /** How grave a cross-reaction is; `null` where nothing cross-reacts. */
  crossSeverity: orNothing(z.enum(severities)),
  note: z.string(),
})
export type AllergyClass = z.output<typeof AllergyClass>

export const Speciality = z.object({
  code: Code,
  title: Said,
  plainTitle: Said,
  description: Said,
  words: SomeParts,
})
export type Speciality = z.output<typeof Speciality>

export const SymptomGroup = z.object({ code: Code, title: Said })
export type SymptomGroup = z.output<typeof SymptomGroup>

/** A symptom with the everyday words for it, in English, Hindi and Telugu, by script and transliterated. */
export const Symptom = z
  .object({
    code: Code,
    title: Said,
    groups: SomeParts,
    words: SomeParts,
    redFlag: Flag,
    emergencyAdvice: orNothing(Said),
  })
  .refine((symptom) => symptom.redFlag === (symptom.emergencyAdvice !== null), {
    path: ['emergencyAdvice'],
    message: 'a red flag, and only a red flag, has emergency advice',
  })
export type Symptom = z.output<typeof Symptom>

/** How strongly a symptom speaks for a speciality: 0 not at all, 1 fully. */
export const SymptomSpeciality = z.object({
  symptom: Code,
  speciality: Code,
  weight: z.coerce.number().gt(0).max(1),
})
export type SymptomSpeciality = z.output<typeof SymptomSpeciality>
