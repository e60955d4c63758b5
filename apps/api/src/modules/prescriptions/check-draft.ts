import type { z } from 'zod'
import type { Blocker, Finding } from '@imeds/contracts/prescriptions'
import { messagesFor } from '@imeds/i18n'
import { findingText } from '@imeds/i18n/finding-text'
import type { Db, Tx } from '../../platform/db/database.ts'
import {
  ageAt,
  findConfirmedGuardian,
  findNewestNote,
  isTele,
  type EncounterRow,
} from '../consultation/index.ts'
import { asPrescribed, findPatientFacts, type PatientFacts } from './facts.repository.ts'
import { listFollowedVisits } from './followed-visits.repository.ts'
import { knowledgeAt } from './knowledge.ts'
import type { MedicationLineRow, Override } from './lines.repository.ts'
import { findUnread, findWarnings } from './rules/find-warnings.ts'
import type { MedicineKnowledge } from './rules/medicine-knowledge.ts'
import { telemedicineFindings, type FindingView } from './telemedicine-findings.ts'

/** The language of records. */
const english = { locale: 'en', messages: messagesFor('en') } as const

type FindingOut = z.output<typeof Finding>
type BlockerOut = z.output<typeof Blocker>

/** Everything that the rules have against the lines of a draft, the gravest first, with what was overridden. */
export async function checkDraft(
  { db }: { db: Db | Tx },
  encounter: EncounterRow,
  lines: readonly MedicationLineRow[],
  overrides: readonly Override[],
): Promise<FindingOut[]> {
  const facts = await findPatientFacts(db, encounter)
  const circumstances = {
    encounter,
    age: ageAt(encounter),
    guardianPresent: (await findConfirmedGuardian(db, encounter.id)) !== undefined,
    followed: await listFollowedVisits(db, encounter.appointment_id),
  }
  const found = [
    ...telemedicineFindings(lines, circumstances).toSorted(
      (a, b) => Number(a.overridable) - Number(b.overridable),
    ),
    ...clinicalFindings(lines, facts, await knowledgeAt(db, encounter.facility_id)),
  ]
  return found.map((finding) => {
    const override = overrides.find(
      ({ rule, subject }) => rule === finding.rule && subject === finding.subject,
    )
    return {
      ...finding,
      ...findingText(english, finding),
      override: override ? { reason: override.reason } : null,
    }
  })
}

function clinicalFindings(
  lines: readonly MedicationLineRow[],
  facts: Pick<PatientFacts, 'allergies' | 'currentMedicines' | 'prescribedElsewhere'>,
  known: MedicineKnowledge,
): FindingView[] {
  if (!lines.length) return []
  const medicines = lines.map(asPrescribed)
  const warnings = findWarnings({ medicines, ...facts }, known).map(
    ({ subjects, elsewhere, ...warning }) => ({
      ...warning,
      subject: subjects.join(' + '),
      prescribedElsewhere: elsewhere,
      overridable: true,
    }),
  )
  const unread = findUnread(facts, known)
  return [...warnings, ...[...unread.allergies, ...unread.currentMedicines].map(notChecked)]
}

const notChecked = (words: string): FindingView => ({
  kind: 'not_checked',
  severity: 'moderate',
  rule: `not_checked:${words.toLowerCase().slice(0, 80)}`,
  subject: words,
  positions: [],
  code: 'not_checked',
  params: { words },
  sourceId: 'imeds',
  prescribedElsewhere: null,
  overridable: true,
})

type Written = {
  lines: readonly unknown[]
  tests: readonly unknown[]
  advice: string
  findings: readonly FindingOut[]
}

/** What still keeps a draft from being signed; the contents are those that the guidelines of 2020 ask of a prescription. */
export async function blockersOf(
  db: Db | Tx,
  encounter: EncounterRow,
  { lines, tests, advice, findings }: Written,
): Promise<BlockerOut[]> {
  const note = await findNewestNote(db, encounter.id)
  const { patient } = await findPatientFacts(db, encounter)
  const when = (held: boolean, blocker: BlockerOut): BlockerOut[] => (held ? [blocker] : [])
  return [
    ...when(!lines.length && !tests.length && !advice, 'nothing_prescribed'),
    ...when(!note?.complaints, 'complaints_missing'),
    ...when(!note?.diagnosis, 'diagnosis_missing'),
    ...when(isTele(encounter) && !patient.address_line, 'patient_address_missing'),
    ...when(
      findings.some(({ severity }) => severity === 'forbidden'),
      'forbidden_by_rule',
    ),
    ...when(
      findings.some(
        ({ severity, override }) => (severity === 'contraindicated' || severity === 'major') && !override,
      ),
      'override_missing',
    ),
  ]
}
