import { editDistance, trigramSimilarity, wordsOf } from '../../../platform/text/similarity.ts'

/** Names that people write, each with what it means: ingredients, or allergens. */
export type Lexicon = { meanings: ReadonlyMap<string, readonly string[]>; longest: number }
/** One name found in a text: the words as written, and what they mean. */
export type ReadName = { written: string; meanings: readonly string[]; exact: boolean }

/** A lexicon of names; the same name may have several meanings. */
export function lexiconOf(entries: Iterable<readonly [name: string, meanings: readonly string[]]>): Lexicon {
  const meanings = new Map<string, string[]>()
  for (const [name, means] of entries) {
    const key = wordsOf(name).join(' ')
    if (key !== '') meanings.set(key, [...new Set([...(meanings.get(key) ?? []), ...means])])
  }
  return { meanings, longest: Math.max(1, ...[...meanings.keys()].map((name) => name.split(' ').length)) }
}

/** Whether a lexicon holds this very name. */
export const isNameIn = (name: string, { meanings }: Lexicon): boolean =>
  meanings.has(wordsOf(name).join(' '))

/**
 * Finds the names in what somebody typed: `Telma (telmisartan) 40mg OD`, `ibuprofin`. Case, strengths and forms do not
 * matter, slips of the finger are forgiven where one name is clearly meant. `none` and `no known allergies` are nothing.
 */
export function readNames(text: string, lexicon: Lexicon): ReadName[] {
  const words = wordsOf(text)
  if (saysNothing(words)) return []
  const found: ReadName[] = []
  for (let start = 0; start < words.length;) {
    const name = nameAt(words, start, lexicon)
    if (name) found.push(name.read)
    start += name?.length ?? 1
  }
  return found
}

function nameAt(words: string[], start: number, lexicon: Lexicon): { read: ReadName; length: number } | null {
  const longest = Math.min(lexicon.longest, words.length - start)
  for (const isExact of [true, false]) {
    for (let length = longest; length > 0; length--) {
      const written = words.slice(start, start + length).join(' ')
      const meanings = isExact ? lexicon.meanings.get(written) : resembling(written, lexicon)
      if (meanings) return { read: { written, meanings, exact: isExact }, length }
    }
  }
  return null
}

/** What the most similar name means, when it is near enough and no other name is as near. */
function resembling(written: string, { meanings }: Lexicon): readonly string[] | null {
  if (written.length < 5 || written.split(' ').every((word) => isBesideTheName(word))) return null
  const atMost = written.length < 8 ? 1 : written.length < 12 ? 2 : 3
  let best: { name: string; apart: number; alike: number } | null = null
  for (const name of meanings.keys()) {
    if (name.length < 5 || name.split(' ').length !== written.split(' ').length) continue
    const apart = editDistance(written, name, atMost)
    if (apart > atMost || (apart > 1 && written[0] !== name[0])) continue
    const alike = trigramSimilarity(written, name)
    if (best === null || apart < best.apart || (apart === best.apart && alike > best.alike))
      best = { name, apart, alike }
  }
  return best === null ? null : meanings.get(best.name)!
}

const saysNothing = (words: string[]) =>
  words.length === 0 ||
  ['nkda', 'nka', 'nil', 'none', 'na', 'nothing'].includes(words[0]!) ||
  /^(no|not|denies)( known| any)?( drug| medicine| food)? ?(allerg|medic|known|any|current|regular)/.test(
    words.join(' '),
  )

/** Words around a name that must not be taken for a misspelt one. */
const isBesideTheName = (word: string) => /\d/.test(word) || besideTheName.has(word)
const besideTheName = new Set(
  `tablet tablets capsule capsules syrup injection cream ointment drops inhaler sodium potassium hydrochloride maleate
  phosphate sulphate sulfate acetate citrate tartrate besylate succinate morning evening night daily twice thrice once
  after before food with since years months weeks medicine medicines allergy allergic reaction allergies severe swelling
  rashes breathing itching vomiting stomach antibiotic antibiotics injections tablets unknown other group sometimes
  regular dose doses pressure sugar thyroid heart cholesterol blood thinner insulin pills`.split(/\s+/),
)
