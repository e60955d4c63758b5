import { z } from 'zod'

/** How much at a time, in the dose's unit; a half of a tablet is 0.5. */
const Amount = z.number().min(0).max(1000)

/** What an amount counts. `unit` is one piece of anything, or one IU where the strength is in IU per ml. */
export const AmountUnit = z.enum(['tablet', 'ml', 'drop', 'puff', 'g', 'application', 'unit'])
export const DoseTiming = z.discriminatedUnion('kind', [
  /** 1-0-1: at each time of day this much. */
  z.object({ kind: z.literal('daily'), morning: Amount, noon: Amount, evening: Amount, night: Amount }),
  z.object({ kind: z.literal('interval'), amount: Amount, everyHours: z.int().min(1).max(744) }),
  z.object({ kind: z.literal('as_needed'), amount: Amount, maxPerDay: z.int().min(1).max(24) }),
  z.object({ kind: z.literal('once'), amount: Amount }),
])
export const Dose = z.object({
  timing: DoseTiming,
  amountUnit: AmountUnit,
  food: z.enum(['any', 'before', 'after', 'with']),
  /** For how many days; 1 for a single dose. */
  days: z.int().min(1).max(365),
})
export type Dose = z.output<typeof Dose>
