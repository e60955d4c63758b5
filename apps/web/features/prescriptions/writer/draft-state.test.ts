import { describe, expect, it } from 'vitest'
import type { Draft, Finding, Medicine } from '../types.ts'
import {
  byGravity,
  emptyDraft,
  isBlank,
  newLine,
  newTest,
  severityOf,
  toBody,
  toText,
  unfinishedLines,
  withoutLine,
  withoutRefused,
  withRefusals,
  type DraftText,
  type Line,
} from './draft-state.ts'

const medicine = (genericName: string): Medicine => ({
  id: `id of ${genericName}`,
  genericName,
  brandName: null,
  form: 'tablet',
  strength: '500 mg',
  route: 'oral',
  packUnit: 'tablet',
  packSize: 10,
  teleList: 'O',
  schedule: 'G',
  narcotic: false,
  notes: '',
})
const line = (name: string, over: Partial<Line['dose']> = {}): Line => {
  const made = newLine(medicine(name))
  return { ...made, dose: { ...made.dose, pattern: '1-0-1', days: 5, ...over } }
}
const text = (over: Partial<DraftText>): DraftText => ({ ...emptyDraft, ...over })
const finding = (over: Partial<Finding>): Finding => ({
  kind: 'interaction',
  rule: 'interaction:x',
  subject: 'a + b',
  severity: 'moderate',
  positions: [],
  code: 'interaction',
  params: {},
  sourceId: 'imeds',
  text: '',
  source: '',
  prescribedElsewhere: null,
  overridable: true,
  override: null,
  ...over,
})
const draft = (over: Partial<Draft>): Draft => ({
  id: 'draft',
  encounterId: 'encounter',
  version: 1,
  amendReason: null,
  medicationRequests: [],
  serviceRequests: [],
  advice: '',
  followUpDays: null,
  findings: [],
  blockers: [],
  ...over,
})

describe('what is sent', () => {
  it('leaves half-typed lines at home and remembers whose positions count', () => {
    const [first, half, last] = [line('A'), line('B', { days: '' }), line('C')]
    const { body, keys } = toBody(text({ lines: [first, half, last] }))
    expect(body.medicationRequests.map(({ medicineId }) => medicineId)).toEqual(['id of A', 'id of C'])
    expect(keys).toEqual([first.key, last.key])
    expect(unfinishedLines(text({ lines: [first, half, last] }))).toBe(1)
  })

  it('takes a follow-up only in whole days', () => {
    expect(toBody(text({ followUpDays: 7 })).body.followUpDays).toBe(7)
    expect(toBody(text({ followUpDays: '' })).body.followUpDays).toBeNull()
    expect(toBody(text({ followUpDays: 400 })).body.followUpDays).toBeNull()
  })

  it('is the same again after it was saved and read', () => {
    const dose = { timing: { kind: 'once', amount: 1 }, amountUnit: 'tablet', food: 'any', days: 1 } as const
    const { text: read } = toText(
      draft({
        medicationRequests: [
          {
            medicine: medicine('A'),
            dose,
            doseText: '1 tablet once',
            quantity: 1,
            quantityUnit: 'tablet',
            quantityReason: '',
            instructions: 'with water',
            substitutionAllowed: true,
            repeats: 2,
          },
        ],
        serviceRequests: [{ testName: 'Blood count', note: 'fasting' }],
        advice: 'Rest',
        followUpDays: 7,
        findings: [finding({ override: { reason: 'tolerated before' } }), finding({ rule: 'other' })],
      }),
    )
    expect(toBody(read).body).toEqual({
      medicationRequests: [
        { medicineId: 'id of A', dose, instructions: 'with water', substitutionAllowed: true, repeats: 2 },
      ],
      serviceRequests: [{ testName: 'Blood count', note: 'fasting' }],
      advice: 'Rest',
      followUpDays: 7,
      overrides: [{ rule: 'interaction:x', subject: 'a + b', reason: 'tolerated before' }],
    })
  })

  it('knows a prescription with nothing in it', () => {
    expect(isBlank(emptyDraft)).toBe(true)
    expect(isBlank(text({ tests: [newTest('Blood count')] }))).toBe(false)
    expect(isBlank(text({ lines: [newLine(medicine('A'))] }))).toBe(false)
  })
})

describe('what is refused', () => {
  it('marks the line by its position among those that were sent, and sends the others', () => {
    const sent = text({ lines: [line('A', { days: '' }), line('B'), line('C')] })
    const { keys } = toBody(sent)
    const refusal = { path: 'body.medicationRequests.1.dose', message: 'does not fit' }
    const left = withoutRefused(sent, keys, [refusal])
    expect(left?.lines.map((one) => one.refusal)).toEqual([null, null, refusal])
    expect(toBody(left!).body.medicationRequests.map(({ medicineId }) => medicineId)).toEqual(['id of B'])
  })

  it('drops an override whose finding is gone', () => {
    const overrides = ['a', 'b'].map((rule) => ({ rule, subject: 's', reason: 'because' }))
    const left = withoutRefused(
      text({ overrides }),
      [],
      [{ path: 'body.overrides.0.rule', message: 'no such finding' }],
    )
    expect(left?.overrides).toEqual([overrides[1]])
  })

  it('is somebody else’s business where it names neither', () => {
    expect(withoutRefused(emptyDraft, [], [{ path: 'body.advice', message: 'too long' }])).toBeNull()
  })

  it('does not fall on a line that was changed while it was away', () => {
    const [kept, changed] = [line('A'), line('B')]
    const sent = text({ lines: [kept, changed] })
    const refusal = { path: 'body.medicationRequests.0.dose', message: 'no' }
    const left = text({ lines: sent.lines.map((one) => ({ ...one, refusal })) })
    const now = text({ lines: [kept, { ...changed, dose: { ...changed.dose, days: 3 } }] })
    expect(withRefusals(now, sent, left).lines.map((one) => one.refusal)).toEqual([refusal, null])
  })
})

it('takes a line out with the reasons that were given for it, and no others', () => {
  const [kept, gone] = [line('A'), line('B')]
  const overrides = ['of B', 'of A'].map((rule) => ({ rule, subject: 's', reason: 'because' }))
  const saved = {
    keys: [kept.key, gone.key],
    draft: draft({
      findings: [
        finding({ rule: 'of A', subject: 's', positions: [0] }),
        finding({ rule: 'of B', subject: 's', positions: [1] }),
      ],
    }),
  }
  expect(withoutLine(text({ lines: [kept, gone], overrides }), saved, gone.key)).toEqual(
    text({ lines: [kept], overrides: [overrides[1]!] }),
  )
})

describe('findings', () => {
  it('come gravest first', () => {
    const order = ['moderate', 'forbidden', 'major', 'contraindicated'] as const
    expect(byGravity(order.map((severity) => finding({ severity }))).map(({ severity }) => severity)).toEqual(
      ['forbidden', 'contraindicated', 'major', 'moderate'],
    )
  })

  it('find their line by its key, also behind a half-typed one', () => {
    const [half, whole] = [line('A', { days: '' }), line('B')]
    const { keys } = toBody(text({ lines: [half, whole] }))
    const saved = { keys, draft: draft({ findings: [finding({ severity: 'major', positions: [0] })] }) }
    expect(severityOf(saved, whole.key)).toBe('major')
    expect(severityOf(saved, half.key)).toBeNull()
  })
})
