import type { FindingCode, FindingSource } from '@imeds/contracts/prescriptions'

/** What the rules have against a prescription, and by what right. Names and clinical details come as params. */
export const findings = {
  texts: {
    tele_age_unknown: 'The patient’s age must be known before a medicine is prescribed.',
    tele_minor_without_adult:
      'A minor is treated by teleconsultation only together with an identified adult. Confirm in the consultation who is there.',
    tele_prohibited:
      'Medicines of Schedule X and narcotic or psychotropic substances are never prescribed by teleconsultation.',
    tele_list_a_needs_video:
      'List A: at a first consultation only by video, and no picture of the patient has come yet. See the patient in the call, or in person.',
    tele_list_a_no_refill:
      'List A: at a follow-up by audio or text only as a refill of what was prescribed before.',
    tele_list_b_needs_follow_up: 'List B: only at a follow-up of an in-person visit.',
    tele_list_b_needs_in_person:
      'List B: only added to what was prescribed in person for the same condition.',
    tele_not_listed_first:
      'On none of the lists O, A and B: not prescribed at a first teleconsultation. See the patient in person.',
    tele_not_listed:
      'On none of the lists O, A and B: prescribed by teleconsultation only on your own judgement.',
    allergy_same: 'The patient is allergic to “{substance}”; {medicine} is or contains it.',
    allergy_family:
      'The patient is allergic to “{substance}”; {medicine} belongs to the same family ({family}). {note}',
    allergy_cross: 'The patient is allergic to “{substance}”; {medicine} may cross-react ({family}). {note}',
    duplicate_ingredient: '{medicine} and {other} both contain {ingredient}.',
    duplicate_taken: 'The patient already takes {ingredient} ({other}): see that this replaces it.',
    duplicate_therapy: '{medicine} and {other} are of one class ({class}): one is usually enough.',
    interaction: '{medicine} with {other}: {effect} {advice}',
    not_checked: '“{words}” was not recognised, so nothing was checked against it.',
  },
  sources: {
    guidelines_identity:
      'Telemedicine Practice Guidelines 2020 (India), section 3.2, identification of practitioner and patient',
    guidelines_prohibited:
      'Telemedicine Practice Guidelines 2020 (India), section 3.7.4, prescribing medicines, prohibited list; NDPS Act 1985',
    guidelines_list_a:
      'Telemedicine Practice Guidelines 2020 (India), section 3.7.4, prescribing medicines, list A',
    guidelines_list_b:
      'Telemedicine Practice Guidelines 2020 (India), section 3.7.4, prescribing medicines, list B',
    guidelines_prescribing:
      'Telemedicine Practice Guidelines 2020 (India), section 3.7.4, prescribing medicines',
    catalogue_allergies: 'IMEDS catalogue: allergy classes and cross-reactivity',
    catalogue_classes: 'IMEDS catalogue: ingredients and therapeutic classes',
    interaction_reference: '{reference}',
    imeds: 'IMEDS',
  },
} as const satisfies { texts: Record<FindingCode, string>; sources: Record<FindingSource, string> }
