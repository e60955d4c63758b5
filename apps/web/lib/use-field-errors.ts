'use client'
import type { ApiError } from '@imeds/client'
import { showFieldErrors } from './form-errors.ts'
import { useFieldSentence } from './use-format.ts'

type Form = Parameters<typeof showFieldErrors>[0]

/** Puts what the server found wrong with each field on that field, in the reader's language. */
export function useFieldErrors(): (form: Form, error: ApiError) => void {
  const say = useFieldSentence()
  return (form, error) => showFieldErrors(form, error, say)
}
