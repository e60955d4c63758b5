import type { ApiError, ApiErrorField } from '@imeds/client'

type Say = (problem: ApiErrorField) => string
type Fields = { setFieldError: (path: string, error: string) => void; getValues: () => object }

/** `body.startsAt` as a form names it: `startsAt`; parts other than the body have no field. */
export function fieldOf(path: string): string | undefined {
  const [place, ...rest] = path.split('.')
  return place === 'body' && rest.length > 0 ? rest.join('.') : undefined
}

/** A complaint that no field shows; where it is about one of several, which, counted from 1. */
export type Complaint = { sentence: string; entry: number | null }

/** The complaints that no field of the form can show, each once. Paths are for programs: people read none. */
export function withoutField(values: object, error: ApiError, say: Say): Complaint[] {
  const left = error.fields
    .filter(({ path }) => {
      const first = fieldOf(path)?.split('.')[0]
      return first === undefined || !(first in values)
    })
    .map((problem) => ({ sentence: say(problem), entry: entryOf(problem.path) }))
  return left.filter(
    (one, at) =>
      left.findIndex((other) => other.sentence === one.sentence && other.entry === one.entry) === at,
  )
}

const entryOf = (path: string): number | null => {
  const index = path.split('.').find((part) => /^\d+$/.test(part))
  return index === undefined ? null : Number(index) + 1
}

/** Puts what the server found wrong with each field on that field. */
export function showFieldErrors(form: Fields, error: ApiError, say: Say): void {
  const values = form.getValues()
  for (const problem of error.fields) {
    const field = fieldOf(problem.path)
    const first = field?.split('.')[0]
    if (field !== undefined && first !== undefined && first in values) form.setFieldError(field, say(problem))
  }
}
