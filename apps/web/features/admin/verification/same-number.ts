const plain = (number: string) => number.replaceAll(/[\s./-]/g, '').toUpperCase()

/** Whether two spellings name one registration: registers differ in spaces, dashes, slashes and case. */
export const isSameNumber = (one: string, other: string): boolean => plain(one) === plain(other)
