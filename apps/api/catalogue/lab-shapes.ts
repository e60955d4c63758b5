import { z } from 'zod'

const Code = z.string().regex(/^[a-z0-9]+(_[a-z0-9]+)*$/)
const Said = z.string().trim().min(1)
const orNothing = <T extends z.ZodType>(shape: T) => z.union([z.literal('').transform(() => null), shape])
const Parts = z.string().transform((said) =>
  said
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
)
const Quantity = orNothing(z.coerce.number())
/** Completed days, months or years: `28d`, `6m`, `18y`. */
const Age = z.string().regex(/^\d{1,3}[dmy]$/)

/** One quantity that a laboratory measures. */
export const LabTest = z
  .object({
    code: Code,
    name: Said,
    aliases: Parts,
    /** Of LOINC where it is beyond doubt; analysers name tests by it. */
    loinc: orNothing(z.string().regex(/^\d{1,5}-\d$/)),
    department: Code,
    specimen: Code,
    container: Code,
    valueKind: z.enum(['numeric', 'choice', 'text']),
    unit: z.string(),
    decimals: z.union([z.literal('').transform(() => 0), z.coerce.number().int().min(0).max(6)]),
    choices: Parts,
    method: Said,
    /** What no living person has: such a result is refused. */
    possibleMin: Quantity,
    possibleMax: Quantity,
    criticalLow: Quantity,
    criticalHigh: Quantity,
    /** A change against the last result by more than this share is asked about. */
    deltaPercent: orNothing(z.coerce.number().int().positive()),
    preparation: z.string(),
    reportingHours: z.coerce.number().int().min(1).max(720),
    orderable: z.enum(['true', 'false']).transform((said) => said === 'true'),
    reagents: Parts,
  })
  .refine(
    ({ valueKind, possibleMin, possibleMax }) =>
      valueKind !== 'numeric' || (possibleMin !== null && possibleMax !== null && possibleMin < possibleMax),
    { path: ['possibleMax'], message: 'a number needs what is possible' },
  )
  .refine(({ valueKind, choices }) => (valueKind === 'choice') === choices.length > 0, {
    path: ['choices'],
    message: 'a choice, and only a choice, has some',
  })
export type LabTest = z.output<typeof LabTest>

/** Single tests that are ordered as one. */
export const LabPanel = z.object({ code: Code, name: Said, aliases: Parts, members: Parts })
export type LabPanel = z.output<typeof LabPanel>

/** What is usual for a sex from an age up to, but without, another. */
export const LabRange = z
  .object({
    test: Code,
    sex: z.enum(['any', 'female', 'male']),
    ageFrom: Age,
    ageTo: orNothing(Age),
    low: Quantity,
    high: Quantity,
    expected: orNothing(Said),
    effectiveFrom: z.iso.date(),
  })
  .refine(({ low, high, expected }) => (expected === null) === (low !== null || high !== null), {
    path: ['expected'],
    message: 'either numbers or words',
  })
export type LabRange = z.output<typeof LabRange>
