import type { Speciality, Symptom } from '../../../../catalogue/index.ts'
import { findPhrases, type Spoken } from './find-phrases.ts'
import { isSymptom, type SymptomIndex } from './symptom-index.ts'

/** A danger that a text may speak of. Even a denied one is told: a misread denial could cost a life. */
export type RedFlagMatch = { symptom: Symptom; advice: string; wrote: string | null; denied: boolean }
/** A symptom that somebody wrote of, or picked (then `wrote` is null). */
export type SymptomMatch = { symptom: Symptom; score: number; wrote: string | null }
export type RankedSpeciality = {
  speciality: Speciality
  /** 0 to 1: how well it fits all symptoms together. */
  score: number
  /** The symptoms that lead there, strongest first; empty when the text named the speciality itself. */
  because: { symptom: Symptom; weight: number; wrote: string | null }[]
  /** The words that named the speciality itself. */
  named: string | null
  /** The reason as a sentence: `because you wrote "bukhar" (Fever)`. */
  explanation: string
}
export type SymptomMatches = {
  redFlags: RedFlagMatch[]
  symptoms: SymptomMatch[]
  specialities: RankedSpeciality[]
}

/**
 * Reads complaints in everyday words, with slips of the finger, in English and transliterated or written Hindi and
 * Telugu, and says which specialities fit. It finds a doctor; it does not diagnose.
 * @param picked codes of symptoms chosen from the list; unknown ones are ignored.
 */
export function matchSymptoms(
  text: string,
  index: SymptomIndex,
  picked: readonly string[] = [],
): SymptomMatches {
  const spoken = findPhrases(text, index)
  const chosen = picked.flatMap((code) => index.symptoms.get(code) ?? [])
  const flags = withoutParts(spoken.filter(({ means }) => isSymptom(means) && means.redFlag)).filter(
    (flag) => !isHarmless(flag, spoken),
  )
  const others = spoken.filter(({ means, denied }) => isSymptom(means) && !means.redFlag && !denied)
  const named = withoutParts(spoken).filter(({ means }) => !isSymptom(means))

  const redFlags = [
    ...chosen.filter(({ redFlag }) => redFlag).map((symptom) => flagOf(symptom, null, false)),
    ...flags.map(({ means, wrote, denied }) => flagOf(means as Symptom, wrote, denied)),
  ]
  const symptoms = [
    ...chosen.map((symptom): SymptomMatch => ({ symptom, score: 1, wrote: null })),
    ...[...flags.filter(({ denied }) => !denied), ...withoutParts(others)]
      .toSorted((a, b) => b.score - a.score || Math.min(...a.at) - Math.min(...b.at))
      .map(({ means, score, wrote }): SymptomMatch => ({ symptom: means as Symptom, score, wrote })),
  ]
  const each = uniqueBy(symptoms, ({ symptom }) => symptom.code)
  return {
    redFlags: uniqueBy(redFlags, ({ symptom }) => symptom.code).toSorted(
      (a, b) => Number(a.denied) - Number(b.denied),
    ),
    symptoms: each,
    specialities: rankSpecialities(each, named, index),
  }
}

const flagOf = (symptom: Symptom, wrote: string | null, denied: boolean): RedFlagMatch => ({
  symptom,
  advice: symptom.emergencyAdvice ?? '',
  wrote,
  denied,
})

/** Leaves out what only a part of longer words says: "pain in the lower back" is no second complaint. */
const withoutParts = (spoken: readonly Spoken[]) =>
  spoken.filter((one) => !spoken.some((other) => other.at.size > one.at.size && one.at.isSubsetOf(other.at)))

/** One alarming word inside a longer phrase that is not: "bad breath", "food poisoning". */
const isHarmless = (flag: Spoken, spoken: readonly Spoken[]) =>
  flag.at.size === 1 &&
  spoken.some(
    ({ means, score, at }) =>
      isSymptom(means) && !means.redFlag && score >= 0.95 && at.size > 1 && flag.at.isSubsetOf(at),
  )

const uniqueBy = <T>(items: readonly T[], key: (item: T) => string): T[] =>
  [...new Map(items.toReversed().map((item) => [key(item), item])).values()].toReversed()

/** Every symptom adds to what the others leave open, so that no score passes 1 and none is lost. */
function rankSpecialities(symptoms: readonly SymptomMatch[], named: readonly Spoken[], index: SymptomIndex) {
  const reasons = symptoms.flatMap(({ symptom, score, wrote }) =>
    (index.weights.get(symptom.code) ?? []).map(({ speciality, weight }) => ({
      speciality,
      because: { symptom, weight, wrote },
      pull: weight * score,
    })),
  )
  const byCode = Map.groupBy(reasons, ({ speciality }) => speciality)
  const askedFor = new Map(named.map(({ means, wrote }) => [means.code, wrote]))
  return [...new Set([...askedFor.keys(), ...byCode.keys()])]
    .flatMap((code) => {
      const speciality = index.specialities.get(code)
      if (!speciality) return []
      const pulls = (byCode.get(code) ?? []).toSorted((a, b) => b.pull - a.pull)
      const asked = askedFor.get(code) ?? null
      const open = pulls.reduce((left, { pull }) => left * (1 - pull), asked === null ? 1 : 0)
      const because = pulls.map((reason) => reason.because)
      const total = pulls.reduce((sum, { pull }) => sum + pull, asked === null ? 0 : 1000)
      const ranked: RankedSpeciality = {
        speciality,
        score: 1 - open,
        because,
        named: asked,
        explanation: explain(because, asked),
      }
      return [{ ranked, total }]
    })
    .toSorted((a, b) => b.ranked.score - a.ranked.score || b.total - a.total)
    .map(({ ranked }) => ranked)
}

function explain(because: RankedSpeciality['because'], named: string | null): string {
  if (named !== null) return `because you asked for "${named}"`
  return because
    .slice(0, 3)
    .map(({ symptom, wrote }) =>
      wrote === null ? `you chose ${symptom.title}` : `you wrote "${wrote}" (${symptom.title})`,
    )
    .join(', ')
    .replace(/^/, 'because ')
}
