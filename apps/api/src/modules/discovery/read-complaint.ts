import { normalise } from '../../platform/text/similarity.ts'
import type { Catalogue } from './load-catalogue.ts'
import { matchSymptoms, type SymptomMatches } from './rules/match-symptoms.ts'
import { symptomIndex } from './rules/symptom-index.ts'

/** Reads what a person wrote and the symptoms that they picked. */
export type ReadComplaint = (text: string | undefined, picked?: string) => SymptomMatches

const keepMost = 2000

/**
 * Builds a reader of complaints on a catalogue. Reading takes milliseconds of the processor and always comes to the
 * same, so the latest readings are kept.
 */
export function createReader(catalogue: Catalogue): ReadComplaint {
  const index = symptomIndex(catalogue)
  const known = new Map<string, SymptomMatches>()
  return (text = '', picked = '') => {
    const codes = picked.split(',').filter(Boolean)
    // Punctuation ends a denial, so only case and surrounding space are left out.
    const key = `${codes.toSorted().join()} ${text.trim().toLowerCase()}`
    const remembered = known.get(key)
    if (remembered) return remembered
    const matches = matchSymptoms(text, index, codes)
    if (known.size >= keepMost) known.delete(known.keys().next().value!)
    known.set(key, matches)
    return matches
  }
}

/** What of a text may be a name: `Dr. Meera Iyer` is looked for as `meera iyer`. */
export const nameIn = (text: string | undefined): string =>
  normalise(text ?? '')
    .replace(/^(dr|doctor)( |$)/, '')
    .trim()
