import { z } from 'zod'
import { CalendarDate } from '../common.ts'

/** What a finding says: the catalogue of texts has a sentence for each, which `params` fill. */
export const findingCodes = [
  'tele_age_unknown',
  'tele_minor_without_adult',
  'tele_prohibited',
  'tele_list_a_needs_video',
  'tele_list_a_no_refill',
  'tele_list_b_needs_follow_up',
  'tele_list_b_needs_in_person',
  'tele_not_listed_first',
  'tele_not_listed',
  'allergy_same',
  'allergy_family',
  'allergy_cross',
  'duplicate_ingredient',
  'duplicate_taken',
  'duplicate_therapy',
  'interaction',
  'not_checked',
] as const
export const FindingCode = z.enum(findingCodes)
export type FindingCode = z.output<typeof FindingCode>

/** Where a finding has its knowledge from; `interaction_reference` is named by the param `reference`. */
export const findingSources = [
  'guidelines_identity',
  'guidelines_prohibited',
  'guidelines_list_a',
  'guidelines_list_b',
  'guidelines_prescribing',
  'catalogue_allergies',
  'catalogue_classes',
  'interaction_reference',
  'imeds',
] as const
export const FindingSource = z.enum(findingSources)
export type FindingSource = z.output<typeof FindingSource>

/** What the rules have against a line, or several together. */
export const Finding = z.object({
  kind: z.enum([
    'telemedicine',
    'allergy',
    'interaction',
    'duplicate_therapy',
    'duplicate_ingredient',
    'not_checked',
  ]),
  rule: z.string(),
  subject: z.string(),
  /** forbidden: never; the others may be overridden, moderate needs no reason. */
  severity: z.enum(['forbidden', 'contraindicated', 'major', 'moderate']),
  /** The lines it is about, from 0. */
  positions: z.array(z.int()),
  code: FindingCode,
  /** Names and the clinical catalogue's own words, as the sentences of `code` and `sourceId` place them. */
  params: z.record(z.string(), z.string()),
  sourceId: FindingSource,
  /** Sentence and source in English, as an override records them. */
  text: z.string(),
  source: z.string(),
  /** Who prescribed the other medicine, where it stands on another prescription, and on which day at their clinic. */
  prescribedElsewhere: z.object({ practitionerName: z.string(), signedOn: CalendarDate }).nullable(),
  overridable: z.boolean(),
  override: z.object({ reason: z.string() }).nullable(),
})
