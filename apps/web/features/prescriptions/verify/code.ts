const alphabet = /^[0-9A-HJKMNP-TV-Z]{20}$/

/**
 * A verification code as somebody typed it, or null where it cannot be one. Its alphabet is Crockford's base 32:
 * what is easily misread is taken for the digit that it resembles.
 */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  return alphabet.test(code) ? code : null
}

/** In groups of five, as people read and compare. */
export const spaced = (code: string): string => code.match(/.{1,5}/g)?.join(' ') ?? code
