import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadMedicines } from '../../../../catalogue/index.ts'
import { type TelemedicineCase, type TelemedicineVerdict, telemedicineVerdict } from './telemedicine.ts'

const plain: TelemedicineCase = {
  mode: 'video',
  visit: 'first',
  medicine: { teleList: 'O', schedule: null, narcotic: false },
  refill: false,
  prescribedBeforeInPersonForSameCondition: false,
  patientAge: 34,
  guardianPresent: false,
}
const on = (teleList: 'O' | 'A' | 'B' | null) => ({ teleList, schedule: 'H' as const, narcotic: false })

type Row = [
  string,
  Partial<TelemedicineCase>,
  TelemedicineVerdict['rule'],
  'allowed' | 'refused' | 'overridable',
]
describe('the rule for', () => {
  test.each<Row>([
    ['list O by video', { mode: 'video', medicine: on('O') }, 'list_o', 'allowed'],
    ['list O by audio', { mode: 'audio', medicine: on('O') }, 'list_o', 'allowed'],
    ['list O by text', { mode: 'text', medicine: on('O') }, 'list_o', 'allowed'],
    ['list A, first by video', { mode: 'video', medicine: on('A') }, 'list_a_video', 'allowed'],
    ['list A, first by audio', { mode: 'audio', medicine: on('A') }, 'list_a_needs_video', 'refused'],
    ['list A, first by text', { mode: 'text', medicine: on('A') }, 'list_a_needs_video', 'refused'],
    [
      'list A, a refill at a first consultation by audio',
      { mode: 'audio', medicine: on('A'), refill: true },
      'list_a_needs_video',
      'refused',
    ],
    [
      'list A, refill at a follow-up by text',
      { mode: 'text', visit: 'follow_up', medicine: on('A'), refill: true },
      'list_a_refill',
      'allowed',
    ],
    [
      'list A, refill at a follow-up by audio',
      { mode: 'audio', visit: 'follow_up', medicine: on('A'), refill: true },
      'list_a_refill',
      'allowed',
    ],
    [
      'list A, new at a follow-up by audio',
      { mode: 'audio', visit: 'follow_up', medicine: on('A') },
      'list_a_no_refill',
      'overridable',
    ],
    [
      'list A, new at a follow-up by video',
      { mode: 'video', visit: 'follow_up', medicine: on('A') },
      'list_a_video',
      'allowed',
    ],
    ['list B, first by video', { mode: 'video', medicine: on('B') }, 'list_b_needs_follow_up', 'refused'],
    [
      'list B, first, whatever was prescribed before',
      { medicine: on('B'), prescribedBeforeInPersonForSameCondition: true },
      'list_b_needs_follow_up',
      'refused',
    ],
    [
      'list B, add-on at a follow-up by text',
      { mode: 'text', visit: 'follow_up', medicine: on('B'), prescribedBeforeInPersonForSameCondition: true },
      'list_b_add_on',
      'allowed',
    ],
    [
      'list B at a follow-up, nothing prescribed in person',
      { visit: 'follow_up', medicine: on('B') },
      'list_b_needs_in_person',
      'overridable',
    ],
    ['no list, first by video', { medicine: on(null) }, 'not_listed_first', 'refused'],
    ['no list, first by text', { mode: 'text', medicine: on(null) }, 'not_listed_first', 'refused'],
    ['no list in person', { mode: 'in_person', medicine: on(null) }, 'in_person', 'allowed'],
    [
      'no list at a follow-up by text',
      { mode: 'text', visit: 'follow_up', medicine: on(null) },
      'not_listed',
      'overridable',
    ],
    [
      'Schedule X by video',
      { medicine: { teleList: null, schedule: 'X', narcotic: false } },
      'prohibited',
      'refused',
    ],
    [
      'a narcotic at a follow-up, refilled',
      {
        visit: 'follow_up',
        refill: true,
        prescribedBeforeInPersonForSameCondition: true,
        medicine: { teleList: null, schedule: 'H', narcotic: true },
      },
      'prohibited',
      'refused',
    ],
    [
      'a narcotic that a list holds by mistake',
      { medicine: { teleList: 'O', schedule: null, narcotic: true } },
      'prohibited',
      'refused',
    ],
    ['an unknown age', { patientAge: null }, 'age_unknown', 'refused'],
    ['a minor alone', { patientAge: 17 }, 'minor_without_adult', 'refused'],
    ['a baby alone', { patientAge: 0 }, 'minor_without_adult', 'refused'],
    ['a minor with an adult', { patientAge: 17, guardianPresent: true }, 'list_o', 'allowed'],
    ['someone of 18 alone', { patientAge: 18 }, 'list_o', 'allowed'],
    [
      'Schedule X in person',
      { mode: 'in_person', medicine: { teleList: null, schedule: 'X', narcotic: true } },
      'in_person',
      'allowed',
    ],
    ['a minor alone in person', { mode: 'in_person', patientAge: 12 }, 'in_person', 'allowed'],
  ])('%s', (_, given, code, outcome) => {
    const verdict = telemedicineVerdict({ ...plain, ...given })
    expect(verdict).toMatchObject({ rule: code, allowed: outcome === 'allowed' })
    expect('overridable' in verdict && verdict.overridable).toBe(outcome === 'overridable')
    expect('source' in verdict ? verdict.source : 'guidelines_').toMatch(/^guidelines_/)
  })

  test('no narcotic and nothing of Schedule X, whatever the circumstances', () => {
    const barred = loadMedicines().filter((medicine) => medicine.narcotic || medicine.schedule === 'X')
    const anyTeleconsultation = fc.record({
      mode: fc.constantFrom('video', 'audio', 'text'),
      visit: fc.constantFrom('first', 'follow_up'),
      medicine: fc.constantFrom(...barred),
      refill: fc.boolean(),
      prescribedBeforeInPersonForSameCondition: fc.boolean(),
      patientAge: fc.option(fc.integer({ min: 0, max: 110 })),
      guardianPresent: fc.boolean(),
    })
    fc.assert(
      fc.property(anyTeleconsultation, (given) => {
        expect(telemedicineVerdict(given)).toMatchObject({ allowed: false, overridable: false })
      }),
    )
  })
})
