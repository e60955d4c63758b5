import { z } from 'zod'
import { fieldCodes } from './field-codes.ts'

/** What is wrong with one field of one line of a file; the field is empty where the line as a whole is. */
export const LineProblem = z.object({
  line: z.int(),
  /** The column as the file calls it. */
  field: z.string(),
  /** Pages say it in the reader’s language, filled by the params; `problem` is its English. */
  code: z.enum(fieldCodes),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  problem: z.string(),
})
export type LineProblem = z.output<typeof LineProblem>
