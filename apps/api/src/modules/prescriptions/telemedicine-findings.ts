import type { z } from 'zod'
import type { Finding } from '@imeds/contracts/prescriptions'
import { heldModeOf, type EncounterRow } from '../consultation/index.ts'
import type { FollowedVisit } from './followed-visits.repository.ts'
import type { MedicationLineRow } from './lines.repository.ts'
import { isFollowUp } from './rules/follow-up.ts'
import { telemedicineVerdict } from './rules/telemedicine.ts'

/** A finding before it is put into words. */
export type FindingView = Omit<z.output<typeof Finding>, 'override' | 'text' | 'source'>
type Circumstances = {
  encounter: EncounterRow
  age: number
  guardianPresent: boolean
  followed: readonly FollowedVisit[]
}

/** What the telemedicine rules have against the lines of a prescription that is written at a distance. */
export function telemedicineFindings(
  lines: readonly MedicationLineRow[],
  { encounter, age, guardianPresent, followed }: Circumstances,
): FindingView[] {
  const condition = 'the condition followed up'
  const visits = followed.map(({ startsAt, mode }) => ({ startsAt: startsAt.toISOString(), mode, condition }))
  const visit = isFollowUp(
    { startsAt: encounter.starts_at.toISOString(), condition },
    visits,
    encounter.time_zone,
  )
    ? 'follow_up'
    : 'first'
  const before = new Set(followed.flatMap(({ ingredients }) => ingredients))
  const inPerson = followed.some(({ mode, ingredients }) => mode === 'in_person' && ingredients.length > 0)
  return lines.flatMap((line, position) => {
    const verdict = telemedicineVerdict({
      mode: heldModeOf(encounter),
      visit,
      medicine: { teleList: line.tele_list, schedule: line.schedule, narcotic: line.narcotic },
      refill: line.ingredients.every((ingredient) => before.has(ingredient)),
      prescribedBeforeInPersonForSameCondition: inPerson,
      patientAge: age,
      guardianPresent,
    })
    if (verdict.allowed) return []
    const { rule, source, overridable } = verdict
    return [
      {
        kind: 'telemedicine',
        rule: `telemedicine:${rule}`,
        subject: `${line.generic_name} ${line.strength}`,
        severity: overridable ? 'major' : 'forbidden',
        positions: [position],
        code: `tele_${rule}`,
        params: {},
        sourceId: source,
        prescribedElsewhere: null,
        overridable,
      },
    ]
  })
}
