'use client'
import { isApiError } from '@imeds/client'
import { fieldOf } from './form-errors.ts'
import { useFieldSentence } from './use-format.ts'

/** What the server found wrong with one field, for forms that keep their values themselves. */
export function useFieldError(error: unknown, field: string): string | undefined {
  const say = useFieldSentence()
  const found = isApiError(error) ? error.fields.find(({ path }) => fieldOf(path) === field) : undefined
  return found && say(found)
}
