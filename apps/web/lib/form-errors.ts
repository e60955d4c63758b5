import type { ApiError } from '@imeds/client'

type Fields = { setFieldError: (path: string, error: string) => void; getValues: () => object }

/** `body.startsAt` as a form names it: `startsAt`; parts other than the body have no field. */
export function fieldOf(path: string): string | undefined {
  const [place, ...rest] = path.split('.')
  return place === 'body' && rest.length > 0 ? rest.join('.') : undefined
}

/** The complaints that no field of the form can show. */
export function withoutField(values: object, error: ApiError): string[] {
  return error.fields
    .filter(({ path }) => {
      const first = fieldOf(path)?.split('.')[0]
      return first === undefined || !(first in values)
    })
    .map(({ path, message }) => `${path.replace(/^\w+\./, '')}: ${message}`)
}

/** Puts what the server found wrong with each field on that field. */
export function showFieldErrors(form: Fields, error: ApiError): void {
  const values = form.getValues()
  for (const { path, message } of error.fields) {
    const field = fieldOf(path)
    const first = field?.split('.')[0]
    if (field !== undefined && first !== undefined && first in values) form.setFieldError(field, message)
  }
}
