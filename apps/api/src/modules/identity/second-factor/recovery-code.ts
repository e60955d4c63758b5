import { randomInt } from 'node:crypto'

// Crockford's alphabet: nothing that looks like something else.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const codesPerSet = 10

const letters = (count: number) =>
  Array.from({ length: count }, () => alphabet[randomInt(alphabet.length)]).join('')

/** Ten codes of 50 random bits each: `7KQ2M-X9D4T`. */
export const newCodes = (): string[] =>
  Array.from({ length: codesPerSet }, () => `${letters(5)}-${letters(5)}`)

/** A code as it is compared, whatever the writing made of it. */
export const plainCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
