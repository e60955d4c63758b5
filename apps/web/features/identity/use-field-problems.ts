'use client'
import type { ApiError } from '@imeds/client'
import { useFieldErrors } from '@/lib/use-field-errors.ts'
import { useProblem } from '@/lib/use-format.ts'

type Fields = { setFieldError: (path: string, error: string) => void; getValues: () => object }

/** Puts a refusal on its field: a code that belongs to one in our words, everything else as the server named it. */
export function useFieldProblems(form: Fields, fieldOfCode: Partial<Record<string, string>>) {
  const problem = useProblem()
  const showFieldErrors = useFieldErrors()
  return (error: ApiError) => {
    const field = fieldOfCode[error.code]
    if (field === undefined) showFieldErrors(form, error)
    else form.setFieldError(field, problem(error))
  }
}
