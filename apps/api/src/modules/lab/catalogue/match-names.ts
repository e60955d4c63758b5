type Named = { name: string; aliases: readonly string[]; code: string }

/** Letters and digits only, in lower case: `S.G.P.T. (ALT)` and `sgpt alt` are one. */
export const plain = (said: string): string =>
  said
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const idle = new Set(['test', 'tests', 'serum', 's', 'blood', 'level', 'levels', 'the', 'of', 'count'])
const withoutIdle = (said: string) =>
  said
    .split(' ')
    .filter((word) => !idle.has(word))
    .join(' ')

/** Finds what somebody means by a test's name: its name, code or another name, exactly or but for idle words. */
export function nameIndex<T extends Named>(tests: readonly T[]): (said: string) => T | undefined {
  const exact = new Map<string, T>()
  const loose = new Map<string, T | null>()
  for (const test of tests)
    for (const name of [test.name, test.code.replaceAll('_', ' '), ...test.aliases]) {
      const key = plain(name)
      if (!exact.has(key)) exact.set(key, test)
      const rest = withoutIdle(key)
      // Two tests of one loose name: neither is meant for certain.
      if (rest !== '') loose.set(rest, (loose.get(rest) ?? test) === test ? test : null)
    }
  return (said) => exact.get(plain(said)) ?? loose.get(withoutIdle(plain(said))) ?? undefined
}

/** Tests by how well a text fits their names: begins with it, has a word that does, has it anywhere. */
export function rankByText<T extends Named>(tests: readonly T[], text: string): T[] {
  const wanted = plain(text)
  const rank = ({ name, aliases }: T): number => {
    const names = [name, ...aliases].map(plain)
    if (names.includes(wanted)) return 0
    if (names.some((one) => one.startsWith(wanted))) return 1
    if (names.some((one) => ` ${one}`.includes(` ${wanted}`))) return 2
    return names.some((one) => one.includes(wanted)) ? 3 : 4
  }
  return tests
    .map((test) => ({ test, at: rank(test) }))
    .filter(({ at }) => at < 4)
    .toSorted((a, b) => a.at - b.at || a.test.name.length - b.test.name.length)
    .map(({ test }) => test)
}
