import type { QueryOf } from '@imeds/contracts'
import type { searchPackages } from '@imeds/contracts/packages'

export type Search = { text: string; city: string }
const wordOf = (value: string | string[] | undefined) =>
  (typeof value === 'string' ? value : '').trim().slice(0, 200)

/** What the address of the search asks for. */
export const searchOf = (params: Record<string, string | string[] | undefined>): Search => ({
  text: wordOf(params['text']),
  city: wordOf(params['city']),
})

export const queryOf = ({ text, city }: Search, cursor?: string): QueryOf<typeof searchPackages> => ({
  limit: 20,
  ...(text.length >= 2 ? { text } : {}),
  ...(city ? { city } : {}),
  ...(cursor ? { cursor } : {}),
})
