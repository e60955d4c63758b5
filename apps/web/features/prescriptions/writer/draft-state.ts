import type { ApiErrorField } from '@imeds/client'
import type { BodyOf } from '@imeds/contracts'
import type { savePrescriptionDraft } from '@imeds/contracts/prescriptions'
import { emptyDose, readDose, toDoseDraft, type DoseDraft } from '../dose/dose-draft.ts'
import type { Draft, Finding, Medicine } from '../types.ts'

export type DraftBody = BodyOf<typeof savePrescriptionDraft>

export type Line = {
  /** Ours, for as long as the page lives: lines have no ids of their own. */
  key: string
  medicine: Medicine
  dose: DoseDraft
  instructions: string
  substitutionAllowed: boolean
  /** How often it may be supplied again, as typed. */
  repeats: number | string
  /** Why the server did not take the line as it stands. */
  refusal: ApiErrorField | null
}
export type Test = { key: string; testName: string; note: string }
export type Override = DraftBody['overrides'][number]
/** The prescription as it stands in the fields. */
export type DraftText = {
  lines: readonly Line[]
  tests: readonly Test[]
  advice: string
  followUpDays: number | string
  overrides: readonly Override[]
}
/** What the server knows, and which of our lines its positions mean. */
export type Saved = { draft: Draft; keys: readonly string[] }

let made = 0
const newKey = () => `line-${++made}`

export const emptyDraft: DraftText = { lines: [], tests: [], advice: '', followUpDays: '', overrides: [] }

export const newLine = (medicine: Medicine): Line => ({
  key: newKey(),
  medicine,
  dose: emptyDose(medicine),
  instructions: '',
  substitutionAllowed: false,
  repeats: '',
  refusal: null,
})
export const newTest = (testName: string): Test => ({ key: newKey(), testName, note: '' })

/** The fields that show a saved draft, and the keys of its lines. */
export function toText(draft: Draft): { text: DraftText; keys: string[] } {
  const lines = draft.medicationRequests.map(
    ({ medicine, dose, instructions, substitutionAllowed, repeats }): Line => ({
      ...newLine(medicine),
      dose: toDoseDraft(dose),
      instructions,
      substitutionAllowed,
      repeats: repeats || '',
    }),
  )
  const overrides = draft.findings.flatMap(({ rule, subject, override }) =>
    override === null ? [] : [{ rule, subject, reason: override.reason }],
  )
  const text: DraftText = {
    lines,
    tests: draft.serviceRequests.map(({ testName, note }) => ({ ...newTest(testName), note })),
    advice: draft.advice,
    followUpDays: draft.followUpDays ?? '',
    overrides,
  }
  return { text, keys: lines.map(({ key }) => key) }
}

export const isBlank = ({ lines, tests, advice, followUpDays }: DraftText) =>
  lines.length === 0 && tests.length === 0 && advice.trim() === '' && followUpDays === ''

const wholeDays = (typed: number | string) => {
  const days = Number(typed)
  return typed !== '' && Number.isInteger(days) && days >= 1 && days <= 365 ? days : null
}

/** What can be sent of it: whole lines that were not refused, with their keys in the same order. */
export function toBody(text: DraftText): { body: DraftBody; keys: string[] } {
  const whole = text.lines.flatMap(
    ({ key, medicine, dose, instructions, substitutionAllowed, repeats, refusal }) => {
      const read = readDose(dose)
      if (!read.ok || refusal !== null) return []
      const request = { medicineId: medicine.id, dose: read.dose, instructions, substitutionAllowed }
      return [{ key, request: { ...request, repeats: Number(repeats) || 0 } }]
    },
  )
  return {
    keys: whole.map(({ key }) => key),
    body: {
      medicationRequests: whole.map(({ request }) => request),
      serviceRequests: text.tests
        .filter(({ testName }) => testName.trim().length >= 2)
        .map(({ testName, note }) => ({ testName, note })),
      advice: text.advice,
      followUpDays: wholeDays(text.followUpDays),
      overrides: [...text.overrides],
    },
  }
}

/** How many lines are not yet, or no longer, part of what can be signed. */
export const unfinishedLines = ({ lines }: DraftText) =>
  lines.filter(({ dose, refusal }) => refusal !== null || !readDose(dose).ok).length

/**
 * The text without what the server refused: a line keeps the reason until it is changed, an override whose finding
 * is gone goes with it. Null where the refusal names neither.
 */
export function withoutRefused(
  text: DraftText,
  keys: readonly string[],
  fields: readonly ApiErrorField[],
): DraftText | null {
  const lineReasons = new Map<string, ApiErrorField>()
  const goneOverrides = new Set<Override>()
  for (const problem of fields) {
    const [, list, at] = /^body\.(medicationRequests|overrides)\.(\d+)/.exec(problem.path) ?? []
    const key = list === 'medicationRequests' ? keys[Number(at)] : undefined
    const override = list === 'overrides' ? text.overrides[Number(at)] : undefined
    if (key !== undefined) lineReasons.set(key, problem)
    if (override !== undefined) goneOverrides.add(override)
  }
  if (lineReasons.size === 0 && goneOverrides.size === 0) return null
  return {
    ...text,
    lines: text.lines.map((line) => ({ ...line, refusal: lineReasons.get(line.key) ?? line.refusal })),
    overrides: text.overrides.filter((override) => !goneOverrides.has(override)),
  }
}

/** Carries refusals that came back into the text as it is by now: a line that was changed meanwhile keeps its chance. */
export function withRefusals(now: DraftText, sent: DraftText, left: DraftText): DraftText {
  const lines = now.lines.map((line) => {
    const before = sent.lines.find(({ key }) => key === line.key)
    const after = left.lines.find(({ key }) => key === line.key)
    return before?.dose === line.dose && after ? { ...line, refusal: after.refusal } : line
  })
  const dropped = sent.overrides.filter((override) => !left.overrides.includes(override))
  return { ...now, lines, overrides: now.overrides.filter((override) => !dropped.includes(override)) }
}

/** The text without a line, and without the reasons given for what the rules had against it. */
export function withoutLine(text: DraftText, saved: Saved | null, key: string): DraftText {
  const position = saved?.keys.indexOf(key) ?? -1
  const concerned = saved?.draft.findings.filter(({ positions }) => positions.includes(position)) ?? []
  const stays = ({ rule, subject }: Override) =>
    !concerned.some((finding) => finding.rule === rule && finding.subject === subject)
  return {
    ...text,
    lines: text.lines.filter((line) => line.key !== key),
    overrides: text.overrides.filter(stays),
  }
}

const gravity = ['forbidden', 'contraindicated', 'major', 'moderate'] as const
/** The gravest first; among equals as the server put them. */
export const byGravity = (findings: readonly Finding[]) =>
  findings.toSorted((a, b) => gravity.indexOf(a.severity) - gravity.indexOf(b.severity))

/** The gravest thing that the rules have against a line, if any. */
export function severityOf(saved: Saved | null, key: string): Finding['severity'] | null {
  const position = saved?.keys.indexOf(key) ?? -1
  if (saved === null || position < 0) return null
  const concerning = saved.draft.findings.filter(({ positions }) => positions.includes(position))
  return byGravity(concerning)[0]?.severity ?? null
}
