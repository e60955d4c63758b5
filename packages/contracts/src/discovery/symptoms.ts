import { z } from 'zod'
import { Line } from '../common.ts'
import { endpoint } from '../endpoint.ts'

export const Speciality = z.object({
  code: z.string(),
  /** The field's word: `Cardiology`. */
  title: z.string(),
  /** Everybody's words: `Heart doctor`. */
  plainTitle: z.string(),
  description: z.string(),
})

export const Symptom = z.object({
  code: z.string(),
  title: z.string(),
  /** May mean danger to life: advice comes before any booking. */
  redFlag: z.boolean(),
})

export const SymptomGroup = z.object({
  code: z.string(),
  title: z.string(),
  symptoms: z.array(Symptom),
})

/** What to do at once, said before anything else. */
export const RedFlag = z.object({
  symptom: Symptom,
  advice: z.string(),
  /** The person's own words; null when the symptom was picked. */
  wrote: z.string().nullable(),
  /** "no chest pain": told all the same, last and more quietly, because a misread denial could cost a life. */
  denied: z.boolean(),
})

/** A speciality and what speaks for it. */
export const RecommendedSpeciality = z.object({
  speciality: Speciality,
  /** 0 to 1. */
  score: z.number(),
  /** The symptoms that lead there, strongest first, each with the words that spoke of it. */
  because: z.array(z.object({ symptom: Symptom, weight: z.number(), wrote: z.string().nullable() })),
  /** The words that named the speciality itself. */
  named: z.string().nullable(),
})

export const Recommendation = z.object({
  redFlags: z.array(RedFlag),
  symptoms: z.array(Symptom),
  specialities: z.array(RecommendedSpeciality),
})

/** Several codes in a query string, with commas between them: `fever,cough`. */
export const CodeList = z.string().max(600)
/** What a person wrote: symptoms in everyday words, a speciality, a doctor's name. */
export const SearchText = Line

export const listSpecialities = endpoint({
  id: 'listSpecialities',
  method: 'GET',
  path: '/v1/specialities',
  summary: 'All specialities by title.',
  permission: 'public',
  reply: z.object({ items: z.array(Speciality) }),
  errors: [],
})

export const listSymptomGroups = endpoint({
  id: 'listSymptomGroups',
  method: 'GET',
  path: '/v1/symptom-groups',
  summary: 'Symptoms in groups, the most selected first.',
  permission: 'public',
  reply: z.object({ items: z.array(SymptomGroup) }),
  errors: [],
})

export const recommend = endpoint({
  id: 'recommend',
  method: 'GET',
  path: '/v1/discovery/recommendation',
  summary: 'Emergency advice first, then which specialities fit the symptoms, and why.',
  permission: 'public',
  query: z.object({
    text: SearchText.optional(),
    /** Codes of symptoms, with commas. */
    symptoms: CodeList.optional(),
  }),
  reply: Recommendation,
  errors: [],
  perMinute: 240,
})
