import { z } from 'zod'

/** How much at a time, in the dose's unit; halves and quarters of a tablet are common. */
const Amount = z.number().min(0).max(1000).multipleOf(0.25)

export const DoseUnit = z.enum([
  'tablet',
  'capsule',
  'ml',
  'drop',
  'puff',
  'g',
  'application',
  'unit',
  'sachet',
  'piece',
])
export const DoseTiming = z.discriminatedUnion('kind', [
  /** 1-0-1: at each time of day this much. */
  z.object({
    kind: z.literal('times_of_day'),
    morning: Amount,
    noon: Amount,
    evening: Amount,
    night: Amount,
  }),
  z.object({ kind: z.literal('every_hours'), hours: z.int().min(1).max(72), amount: Amount.min(0.25) }),
  z.object({ kind: z.literal('as_needed'), amount: Amount.min(0.25), maxPerDay: z.int().min(1).max(24) }),
  z.object({ kind: z.literal('once'), amount: Amount.min(0.25) }),
])
export const Dose = z.object({
  timing: DoseTiming,
  unit: DoseUnit,
  food: z.enum(['any', 'before', 'after', 'with']),
  /** For how many days; 1 for a single dose. */
  days: z.int().min(1).max(365),
})
export type Dose = z.output<typeof Dose>
