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

export type TelemedicineRuleCode = keyof typeof rules
export type TelemedicineVerdict = {
  allowed: boolean
  rule: { code: TelemedicineRuleCode; text: string; source: string }
  /**
   * Whether the practitioner may go on and answer for it: only where the lists leave room for judgement, or where
   * the fact that is missing (an earlier prescription) may stand on paper that this record does not hold.
   */
  overridable: boolean
}

const ageOfMajority = 18
const guidelines = 'Telemedicine Practice Guidelines 2020 (India)'
const prescribing = `${guidelines}, section 3.7.4, prescribing medicines`
const identity = `${guidelines}, section 3.2, identification of practitioner and patient`

const rules = {
  in_person: [
    'Seen in person: the lists of teleconsultation do not apply.',
    `${guidelines}, section 1, scope`,
  ],
  age_unknown: ["The patient's age must be known before a medicine is prescribed.", identity],
  minor_without_adult: [
    'A minor is treated by teleconsultation only together with an identified adult.',
    identity,
  ],
  prohibited: [
    'Medicines of Schedule X and narcotic or psychotropic substances are never prescribed by teleconsultation.',
    `${prescribing}, prohibited list; NDPS Act 1985`,
  ],
  list_o: ['List O: may be prescribed in any mode.', `${prescribing}, list O`],
  list_a_video: ['List A: may be prescribed in a consultation by video.', `${prescribing}, list A`],
  list_a_refill: ['List A: may be refilled at a follow-up in any mode.', `${prescribing}, list A`],
  list_a_needs_video: [
    'List A: at a first consultation only by video. Change to video, or see the patient.',
    `${prescribing}, list A`,
  ],
  list_a_no_refill: [
    'List A: at a follow-up by audio or text only as a refill of what was prescribed before.',
    `${prescribing}, list A`,
  ],
  list_b_add_on: [
    'List B: may be added at a follow-up to what was prescribed in person for the same condition.',
    `${prescribing}, list B`,
  ],
  list_b_needs_follow_up: ['List B: only at a follow-up of an in-person visit.', `${prescribing}, list B`],
  list_b_needs_in_person: [
    'List B: only added to what was prescribed in person for the same condition.',
    `${prescribing}, list B`,
  ],
  not_listed_first: [
    'On none of the lists O, A and B: not prescribed at a first teleconsultation. See the patient in person.',
    prescribing,
  ],
  not_listed: [
    'On none of the lists O, A and B: prescribed by teleconsultation only on your own judgement.',
    prescribing,
  ],
} as const

const verdict = (
  code: TelemedicineRuleCode,
  outcome: 'allowed' | 'refused' | 'overridable',
): TelemedicineVerdict => {
  const [text, source] = rules[code]
  return {
    allowed: outcome === 'allowed',
    rule: { code, text, source },
    overridable: outcome === 'overridable',
  }
}

/** Whether a medicine may be prescribed in this consultation, and by which rule of India's guidelines of 2020. */
export function telemedicineVerdict(given: TelemedicineCase): TelemedicineVerdict {
  const { mode, medicine, patientAge } = given
  if (mode === 'in_person') return verdict('in_person', 'allowed')
  if (medicine.schedule === 'X' || medicine.narcotic) return verdict('prohibited', 'refused')
  if (patientAge === null) return verdict('age_unknown', 'refused')
  if (patientAge < ageOfMajority && !given.guardianPresent) return verdict('minor_without_adult', 'refused')
  switch (medicine.teleList) {
    case 'O':
      return verdict('list_o', 'allowed')
    case 'A':
      return listA(given)
    case 'B':
      return listB(given)
    case null:
      return notListed(given)
  }
}

function listA({ mode, visit, refill }: TelemedicineCase): TelemedicineVerdict {
  if (mode === 'video') return verdict('list_a_video', 'allowed')
  if (visit === 'first') return verdict('list_a_needs_video', 'refused')
  return refill ? verdict('list_a_refill', 'allowed') : verdict('list_a_no_refill', 'overridable')
}

function listB({ visit, prescribedBeforeInPersonForSameCondition }: TelemedicineCase): TelemedicineVerdict {
  if (visit === 'first') return verdict('list_b_needs_follow_up', 'refused')
  return prescribedBeforeInPersonForSameCondition
    ? verdict('list_b_add_on', 'allowed')
    : verdict('list_b_needs_in_person', 'overridable')
}

/** As strict as list B at the least: see docs/decisions/0009-medicines-on-no-list.md. */
const notListed = ({ visit }: TelemedicineCase): TelemedicineVerdict =>
  visit === 'first' ? verdict('not_listed_first', 'refused') : verdict('not_listed', 'overridable')
