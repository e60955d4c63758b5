/** Lower case without accents or punctuation, one space between words. Indian scripts keep their vowel signs. */
export const normalise = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’`´]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()

/** The words of a text, normalised. */
export const wordsOf = (text: string): string[] => {
  const said = normalise(text)
  return said === '' ? [] : said.split(' ')
}

/**
 * How many slips of the finger lie between two words: a letter too many, too few, another, or two swapped.
 * @returns the count, or `atMost + 1` when it is more than `atMost`.
 */
export function editDistance(a: string, b: string, atMost: number): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > atMost) return atMost + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let cost = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1))
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) cost = Math.min(cost, beforeLast[column - 2]! + 1)
      current.push(cost)
    }
    if (Math.min(...current) > atMost) return atMost + 1
    beforeLast = last
    last = current
  }
  return Math.min(last[b.length]!, atMost + 1)
}

/** The share of three-letter pieces that two words have in common, 0 to 1, as pg_trgm counts it. */
export function trigramSimilarity(a: string, b: string): number {
  const [ours, theirs] = [trigramsOf(a), trigramsOf(b)]
  const shared = [...ours].filter((piece) => theirs.has(piece)).length
  const all = ours.size + theirs.size - shared
  return all === 0 ? 0 : shared / all
}

const trigramsOf = (word: string) => {
  const padded = `  ${word} `
  return new Set(Array.from({ length: padded.length - 2 }, (_, start) => padded.slice(start, start + 3)))
}
