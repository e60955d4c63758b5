import type { z } from 'zod'
import type { OrderExplanation } from '@imeds/contracts/discovery'
import type { SymptomMatches } from './rules/match-symptoms.ts'
import { toSymptomView } from './symptom.view.ts'

type Explanation = z.output<typeof OrderExplanation>
type Asked = {
  sort: 'relevance' | 'fee' | 'experience' | 'rating' | 'soonest' | 'distance'
  name: string
  found: boolean
}

/** Why the list is in its order, as a code and what it was read from; the page says the sentence. */
export function explainOrder(
  { symptoms, specialities }: Pick<SymptomMatches, 'symptoms' | 'specialities'>,
  asked: Asked,
): Explanation {
  const named = specialities.filter((one) => one.named !== null)
  return {
    code: codeOf({ named: named.length > 0, read: specialities.length > 0 }, asked),
    symptoms: symptoms.map(({ symptom }) => toSymptomView(symptom)),
    specialities: (named.length ? named : specialities).map(({ speciality: { code, title } }) => ({
      code,
      title,
    })),
  }
}

function codeOf(
  { named, read }: { named: boolean; read: boolean },
  { sort, name, found }: Asked,
): Explanation['code'] {
  if (!found && (read || name)) return 'no_match'
  if (sort !== 'relevance') return `by_${sort}`
  if (named) return 'by_speciality'
  if (read) return 'by_symptoms'
  return name ? 'by_name' : 'by_experience'
}
