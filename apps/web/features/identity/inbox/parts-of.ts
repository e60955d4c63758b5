export type Part = { text: string } | { link: string }

/** The one-time code that stands in a message, if there is one: six digits by themselves. */
export function codeIn(body: string): string | null {
  return /(?<!\d)\d{6}(?!\d)/.exec(body)?.[0] ?? null
}

/** A message's text with its addresses apart, so that they can be followed. */
export function partsOf(body: string): Part[] {
  return body
    .split(/(https?:\/\/[^\s]+)/)
    .filter((text) => text !== '')
    .map((text) => (/^https?:\/\//.test(text) ? { link: text } : { text }))
}
