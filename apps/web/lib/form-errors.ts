import type { ApiError, ApiErrorField } from '@imeds/client'

type Say = (problem: ApiErrorField) => string
type Fields = { setFieldError: (path: string, error: string) => void; getValues: () => object }

/** `body.startsAt` as a form names it: `startsAt`; parts other than the body have no field. */
export function fieldOf(path: string): string | undefined {
  const [place, ...rest] = path.split('.')
  return place === 'body' && rest.length > 0 ? rest.join('.') : undefined
}

/** The complaints that no field of the form can show. */
export function withoutField(values: object, error: ApiError, say: Say): string[] {
  return error.fields
    .filter(({ path }) => {
      const first = fieldOf(path)?.split('.')[0]
      return first === undefined || !(first in values)
    })
    .map((problem) => `${problem.path.replace(/^\w+\./, '')}: ${say(problem)}`)
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
