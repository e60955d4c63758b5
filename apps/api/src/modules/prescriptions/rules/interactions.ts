import { type Interaction, severities, type Severity } from '../../../../catalogue/index.ts'
import type { Taken, Warning } from './warning.ts'
import type { MedicineKnowledge } from './medicine-knowledge.ts'

/** The gravest known interaction of each ingredient of one medicine with each of the other. */
export function interactionWarnings(one: Taken, other: Taken, knowledge: MedicineKnowledge): Warning[] {
  const met = one.ingredients.flatMap((ours) =>
    other.ingredients
      .filter((theirs) => theirs !== ours)
      .flatMap((theirs) => {
        const gravest = between(ours, theirs, knowledge)
          .map((interaction) => ({ interaction, severity: felt(interaction, one, other) }))
          .filter((found): found is Found => found.severity !== null)
          .sort(byGravity)[0]
        return gravest ? [{ ...gravest, key: [ours, theirs].sort().join('+') }] : []
      }),
  )
  // Two parts of one combination seldom say two different things: the same sentence is said once.
  return [...Map.groupBy(met, ({ interaction }) => interaction).values()].map(([first]) => {
    const { interaction, severity, key } = first!
    return {
      kind: 'interaction',
      severity,
      rule: `interaction:${key}`,
      subjects: [one.name, other.name],
      positions: [one.position, other.position].filter((position) => position !== null),
      code: 'interaction',
      params: {
        medicine: one.name,
        other: other.name,
        effect: interaction.effect,
        advice: interaction.advice,
        reference: interaction.source,
      },
      sourceId: 'interaction_reference',
      elsewhere: other.elsewhere,
    }
  })
}

type Found = { interaction: Interaction; severity: Severity }

const byGravity = (a: Found, b: Found) =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity) || namedSides(b) - namedSides(a)

const namedSides = ({ interaction: { a, b } }: Found) =>
  [a, b].filter((side) => !side.startsWith('class:')).length

function between(ours: string, theirs: string, knowledge: MedicineKnowledge): Interaction[] {
  const [ourSides, theirSides] = [sidesOf(ours, knowledge), sidesOf(theirs, knowledge)]
  const interactions = [...ourSides].flatMap((side) => knowledge.interactionsOf(side))
  return [...new Set(interactions)].filter(
    ({ a, b }) => (ourSides.has(a) && theirSides.has(b)) || (ourSides.has(b) && theirSides.has(a)),
  )
}

const sidesOf = (ingredient: string, knowledge: MedicineKnowledge) =>
  new Set([ingredient, ...[...knowledge.classesOf(ingredient)].map((code) => `class:${code}`)])

/**
 * How grave it is for these two. Little of what is put on skin, eye or ear gets into the blood: a rule on classes
 * weighs one step less there, unless it is a rule on eye medicines. A pair by name was written with that in mind.
 */
function felt({ a, b, severity }: Interaction, one: Taken, other: Taken): Severity | null {
  const isByName = ![a, b].some((side) => side.startsWith('class:'))
  const isOnEyes = [a, b].some((side) => side.startsWith('class:eye_'))
  if (isByName || isOnEyes || !(one.isLocal || other.isLocal)) return severity
  return severities[severities.indexOf(severity) + 1] ?? null
}
