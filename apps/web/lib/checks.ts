import type { z } from 'zod'

/** A form's check of one field: our sentence when the contract's schema refuses the value. */
export const check =
  (schema: z.ZodType, sentence: string) =>
  (value: unknown): string | null =>
    schema.safeParse(value).success ? null : sentence

/** As `check`, where the field may stay empty. */
export const checkIfGiven =
  (schema: z.ZodType, sentence: string) =>
  (value: unknown): string | null =>
    value === '' ? null : check(schema, sentence)(value)
