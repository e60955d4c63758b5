import type { Speciality, Symptom, SymptomSpeciality } from '../../../../catalogue/index.ts'
import { wordsOf } from '../../../platform/text/similarity.ts'
import { asWord, stopWords, type Word } from './words.ts'

/** An everyday phrase without its small words, and what it means: a symptom or a speciality. */
export type Phrase = { words: readonly string[]; means: Symptom | Speciality }

/** The catalogue arranged for matching. Build it once; it never changes. */
export type SymptomIndex = {
  phrases: readonly Phrase[]
  /** Phrases by the first of their words. */
  byFirstWord: ReadonlyMap<string, readonly Phrase[]>
  vocabulary: ReadonlyMap<string, Word>
  /** Words of red flags of several words: these are looked for even behind words that are spelt right. */
  flagWords: ReadonlySet<string>
  /** Phrases by their words run together: people write `chestpain`. */
  joined: ReadonlyMap<string, readonly Phrase[]>
  symptoms: ReadonlyMap<string, Symptom>
  specialities: ReadonlyMap<string, Speciality>
  weights: ReadonlyMap<string, readonly SymptomSpeciality[]>
}

type Rows = {
  symptoms: readonly Symptom[]
  specialities: readonly Speciality[]
  symptomSpecialities: readonly SymptomSpeciality[]
}

export function symptomIndex({ symptoms, specialities, symptomSpecialities }: Rows): SymptomIndex {
  const phrases = [
    ...symptoms.flatMap((symptom) =>
      [symptom.title, ...symptom.words].map((said) => phraseOf(said, symptom)),
    ),
    ...specialities.flatMap((speciality) =>
      [speciality.title, ...speciality.words].map((said) => phraseOf(said, speciality)),
    ),
  ].filter((phrase) => phrase.words.length > 0)
  return {
    phrases,
    byFirstWord: Map.groupBy(phrases, (phrase) => phrase.words[0]!),
    vocabulary: new Map(phrases.flatMap((phrase) => phrase.words).map((word) => [word, asWord(word)])),
    flagWords: new Set(phrases.filter(isLongFlag).flatMap((phrase) => phrase.words)),
    joined: Map.groupBy(
      phrases.filter((phrase) => phrase.words.length === 2),
      (phrase) => phrase.words.join(''),
    ),
    symptoms: new Map(symptoms.map((symptom) => [symptom.code, symptom])),
    specialities: new Map(specialities.map((speciality) => [speciality.code, speciality])),
    weights: Map.groupBy(symptomSpecialities, (row) => row.symptom),
  }
}

export const isSymptom = (means: Symptom | Speciality): means is Symptom => 'redFlag' in means

export const isFlag = ({ means }: Phrase) => isSymptom(means) && means.redFlag
export const isLongFlag = (phrase: Phrase) => isFlag(phrase) && phrase.words.length > 1

const phraseOf = (said: string, means: Symptom | Speciality): Phrase => ({
  words: wordsOf(said).filter((word) => !stopWords.has(word)),
  means,
})
