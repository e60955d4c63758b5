import type { Speciality, Symptom } from '../../../../catalogue/index.ts'
import { editDistance, wordsOf } from '../../../platform/text/similarity.ts'
import { isFlag, isLongFlag, type Phrase, type SymptomIndex } from './symptom-index.ts'
import { asWord, isDenied, likeSlip, likeVariant, stopWords, type Token, type Word } from './words.ts'

/** A symptom or speciality that a text speaks of. */
export type Spoken = {
  means: Symptom | Speciality
  /** How surely, 0 to 1. */
  score: number
  /** The person's own words. */
  wrote: string
  /** "no fever": said not to be there. */
  denied: boolean
  /** Where in the text the words stand. */
  at: ReadonlySet<number>
}

/** A red flag may be spelt worse and torn further apart than another symptom: a missed one costs more. */
const tolerance = {
  redFlag: { eachWord: 0.66, wordsBetween: 5 },
  other: { eachWord: 0.7, wordsBetween: 2 },
}

/** Everything that a text speaks of, each once, by its surest and longest phrase. */
export function findPhrases(text: string, index: SymptomIndex): Spoken[] {
  const tokens = tokensOf(text)
  const places = placesOf(tokens, index)
  const spoken = [
    ...[...places.keys()]
      .flatMap((word) => index.byFirstWord.get(word) ?? [])
      .flatMap((phrase) => {
        const match = matchOf(phrase, places)
        return match ? [{ phrase, ...match }] : []
      }),
    ...runTogether(tokens, index),
  ].map(({ phrase, at, score }): Spoken => ({
    means: phrase.means,
    score,
    at,
    wrote: tokens
      .slice(Math.min(...at), Math.max(...at) + 1)
      .map((token) => token.word)
      .join(' '),
    denied: isDenied(tokens, at),
  }))
  return [...Map.groupBy(spoken, ({ means }) => means).values()].map((ways) => ways.reduce(stronger))
}

/** A phrase that is not denied counts before one that is; then the longer, then the surer. */
const stronger = (one: Spoken, other: Spoken) => {
  if (one.denied !== other.denied) return one.denied ? other : one
  return (other.at.size - one.at.size || other.score - one.score) > 0 ? other : one
}

const mostWords = 120

function tokensOf(text: string): Token[] {
  return text
    .split(/[,.;:!?\n।]+/)
    .flatMap((clause, number) => wordsOf(clause).map((word) => ({ word, clause: number })))
    .slice(0, mostWords)
}

/**
 * Somewhere in the text that has a known word or something like it. `order` counts without the small words.
 * A `doubtful` reading is not the likeliest one: only a red flag of several words is read into it.
 */
type Place = { from: number; to: number; likeness: number; order: number; doubtful: boolean }

/** For each known word, where the text may have it. */
function placesOf(tokens: readonly Token[], index: SymptomIndex): Map<string, Place[]> {
  const places = new Map<string, Place[]>()
  const add = (known: string, place: Place) => places.set(known, [...(places.get(known) ?? []), place])
  let order = 0
  for (const [at, { word }] of tokens.entries()) {
    if (stopWords.has(word)) continue
    order++
    const here = { from: at, to: at, order }
    for (const reading of readingsOf(asWord(word), index)) add(reading.known, { ...here, ...reading })
    const both = word + (tokens[at + 1]?.word ?? '')
    if (at + 1 < tokens.length && index.vocabulary.has(both))
      add(both, { ...here, to: at + 1, likeness: 1, doubtful: false })
  }
  return places
}

type Reading = { known: string; likeness: number; doubtful: boolean }

function readingsOf(written: Word, { vocabulary, flagWords }: SymptomIndex): Reading[] {
  const isKnown = vocabulary.has(written.word)
  const readings: Reading[] = []
  let likeliest = 0
  for (const known of vocabulary.values()) {
    const variant = likeVariant(written, known)
    const maySlip = !isKnown || flagWords.has(known.word)
    const likeness = variant || (maySlip ? likeSlip(written, known) : 0)
    if (likeness < tolerance.redFlag.eachWord) continue
    readings.push({ known: known.word, likeness, doubtful: variant === 0 })
    likeliest = Math.max(likeliest, likeness)
  }
  return readings.map((reading) => ({
    ...reading,
    doubtful: reading.doubtful && (isKnown || reading.likeness < likeliest - 0.001),
  }))
}

type Match = { at: Set<number>; score: number }

/** The closest group of places that holds all words of a phrase, in any order. */
function matchOf(phrase: Phrase, places: ReadonlyMap<string, Place[]>): Match | null {
  const { eachWord, wordsBetween } = tolerance[isFlag(phrase) ? 'redFlag' : 'other']
  const doubtfulToo = isLongFlag(phrase)
  const options = phrase.words.map((word) =>
    (places.get(word) ?? []).filter(
      (place) => place.likeness >= eachWord && (doubtfulToo || !place.doubtful),
    ),
  )
  const [first, ...rest] = options
  if (first === undefined || options.some((places) => places.length === 0)) return null

  let best: (Match & { span: number }) | null = null
  for (const start of first) {
    const chosen = [start]
    for (const candidates of rest) {
      const nearest = candidates
        .filter((place) => chosen.every((taken) => place.from !== taken.from))
        .sort(
          (a, b) =>
            Math.abs(a.order - start.order) - Math.abs(b.order - start.order) || b.likeness - a.likeness,
        )[0]
      if (nearest) chosen.push(nearest)
    }
    if (chosen.length < phrase.words.length) continue
    const orders = chosen.map((place) => place.order)
    const span = Math.max(...orders) - Math.min(...orders) + 1
    if (span - chosen.length > wordsBetween) continue
    const score = chosen.reduce((sum, place) => sum + place.likeness, 0) / chosen.length
    if (best === null || score > best.score || (score === best.score && span < best.span))
      best = { score, span, at: new Set(chosen.flatMap(({ from, to }) => [from, to])) }
  }
  return best
}

/** Phrases of two words that were written as one: `chestpain`, `backpian`. */
function runTogether(tokens: readonly Token[], { joined, vocabulary }: SymptomIndex) {
  return tokens.flatMap(({ word }, at) => {
    if (word.length < 6 || vocabulary.has(word)) return []
    return [...joined].flatMap(([written, phrases]) => {
      const apart = editDistance(word, written, 1)
      return apart > 1 || word[0] !== written[0]
        ? []
        : phrases.map((phrase) => ({ phrase, at: new Set([at]), score: 1 - apart / written.length }))
    })
  })
}
