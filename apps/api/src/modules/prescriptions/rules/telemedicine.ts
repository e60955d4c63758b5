import type { FindingSource } from '@imeds/contracts/prescriptions'

/** What the rule on medicines by teleconsultation looks at. */
export type TelemedicineCase = {
  mode: 'in_person' | 'video' | 'audio' | 'text'
  /** A follow-up is the same condition within six months of an in-person visit: see `isFollowUp`. */
  visit: 'first' | 'follow_up'
  medicine: {
    teleList: 'O' | 'A' | 'B' | null
    schedule: 'G' | 'H' | 'H1' | 'X' | null
    narcotic: boolean
  }
  /** This very medicine was prescribed to the patient before, for the same condition. */
  refill: boolean
  /** Something was prescribed in person for the same condition, to which this is added. */
  prescribedBeforeInPersonForSameCondition: boolean
  /** In whole years; null while nobody has asked. */
  patientAge: number | null
  /** An identified adult takes part with a minor. */
  guardianPresent: boolean
}

/** Why a medicine may be prescribed, or may not. */
export type TelemedicineVerdict =
  | { allowed: true; rule: 'in_person' | 'list_o' | 'list_a_video' | 'list_a_refill' | 'list_b_add_on' }
  | {
      allowed: false
      rule: keyof typeof sources
      source: FindingSource
      /**
       * Whether the practitioner may go on and answer for it: only where the lists leave room for judgement, or where
       * the fact that is missing (an earlier prescription) may stand on paper that this record does not hold.
       */
      overridable: boolean
    }

const ageOfMajority = 18

const sources = {
  age_unknown: 'guidelines_identity',
  minor_without_adult: 'guidelines_identity',
  prohibited: 'guidelines_prohibited',
  list_a_needs_video: 'guidelines_list_a',
  list_a_no_refill: 'guidelines_list_a',
  list_b_needs_follow_up: 'guidelines_list_b',
  list_b_needs_in_person: 'guidelines_list_b',
  not_listed_first: 'guidelines_prescribing',
  not_listed: 'guidelines_prescribing',
} as const satisfies Record<string, FindingSource>

type Allowed = Extract<TelemedicineVerdict, { allowed: true }>
const allow = (rule: Allowed['rule']): TelemedicineVerdict => ({ allowed: true, rule })
const refuse = (rule: keyof typeof sources, overridable = false): TelemedicineVerdict => ({
  allowed: false,
  rule,
  source: sources[rule],
  overridable,
})

/** Whether a medicine may be prescribed in this consultation, and by which rule of India's guidelines of 2020. */
export function telemedicineVerdict(given: TelemedicineCase): TelemedicineVerdict {
  const { mode, medicine, patientAge } = given
  if (mode === 'in_person') return allow('in_person')
  if (medicine.schedule === 'X' || medicine.narcotic) return refuse('prohibited')
  if (patientAge === null) return refuse('age_unknown')
  if (patientAge < ageOfMajority && !given.guardianPresent) return refuse('minor_without_adult')
  switch (medicine.teleList) {
    case 'O':
      return allow('list_o')
    case 'A':
      return listA(given)
    case 'B':
      return listB(given)
    case null:
      return notListed(given)
  }
}

function listA({ mode, visit, refill }: TelemedicineCase): TelemedicineVerdict {
  if (mode === 'video') return allow('list_a_video')
  if (visit === 'first') return refuse('list_a_needs_video')
  return refill ? allow('list_a_refill') : refuse('list_a_no_refill', true)
}

function listB({ visit, prescribedBeforeInPersonForSameCondition }: TelemedicineCase): TelemedicineVerdict {
  if (visit === 'first') return refuse('list_b_needs_follow_up')
  return prescribedBeforeInPersonForSameCondition
    ? allow('list_b_add_on')
    : refuse('list_b_needs_in_person', true)
}

/** As strict as list B at the least: see docs/decisions/0009-medicines-on-no-list.md. */
const notListed = ({ visit }: TelemedicineCase): TelemedicineVerdict =>
  visit === 'first' ? refuse('not_listed_first') : refuse('not_listed', true)
