import { InvalidRequest } from '../errors.ts'

export type Cursor = { at: Date; id: string }

/** A place in a list that is ordered by an instant and an id. */
export const toCursor = ({ at, id }: Cursor): string => `${at.toISOString()}_${id}`

/** @throws {InvalidRequest} naming `query.cursor` when it is none of ours. */
export function fromCursor(cursor: string | undefined): Cursor | undefined {
  if (cursor === undefined) return undefined
  const [text = '', id = ''] = cursor.split('_')
  const at = new Date(text)
  if (Number.isNaN(at.getTime()) || !/^[0-9a-f-]{36}$/.test(id))
    throw new InvalidRequest({ fields: [{ path: 'query.cursor', message: 'not a cursor of this list' }] })
  return { at, id }
}
