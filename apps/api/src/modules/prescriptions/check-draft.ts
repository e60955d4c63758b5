import type { z } from 'zod'
import type { Blocker, Finding } from '@imeds/contracts/prescriptions'
import type { Db, Tx } from '../../platform/db/database.ts'
import { ageAt, findGuardian, findNewestNote, isTele, type EncounterRow } from '../consultation/index.ts'
import { asPrescribed, findPatientFacts, type PatientFacts } from './facts.repository.ts'
import { listFollowedVisits } from './followed-visits.repository.ts'
import { knowledge } from './knowledge.ts'
import type { MedicationLineRow, Override } from './lines.repository.ts'
import { findUnread, findWarnings } from './rules/find-warnings.ts'
import { telemedicineFindings, type FindingView } from './telemedicine-findings.ts'

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
    guardianPresent: Boolean(await findGuardian(db, encounter.patient_id)),
    followed: await listFollowedVisits(db, encounter.appointment_id),
  }
  const found = [
    ...telemedicineFindings(lines, circumstances).toSorted(
      (a, b) => Number(a.overridable) - Number(b.overridable),
    ),
    ...clinicalFindings(lines, facts),
  ]
  return found.map((finding) => {
    const override = overrides.find(
      ({ rule, subject }) => rule === finding.rule && subject === finding.subject,
    )
    return { ...finding, override: override ? { reason: override.reason } : null }
  })
}

function clinicalFindings(
  lines: readonly MedicationLineRow[],
  facts: Pick<PatientFacts, 'allergies' | 'currentMedicines' | 'prescribedElsewhere'>,
): FindingView[] {
  if (!lines.length) return []
  const medicines = lines.map(asPrescribed)
  const warnings = findWarnings({ medicines, ...facts }, knowledge()).map(
    ({ kind, severity, rule, subjects, positions, text, source }) => ({
      kind,
      severity,
      rule,
      subject: subjects.join(' + '),
      positions,
      text,
      source,
      overridable: true,
    }),
  )
  const unread = findUnread(facts, knowledge())
  return [...warnings, ...[...unread.allergies, ...unread.currentMedicines].map(notChecked)]
}

const notChecked = (words: string): FindingView => ({
  kind: 'not_checked',
  severity: 'moderate',
  rule: `not_checked:${words.toLowerCase().slice(0, 80)}`,
  subject: words,
  positions: [],
  text: `“${words}” was not recognised, so nothing was checked against it.`,
  source: 'IMEDS',
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
