import { ConsultationMode, Language } from '@imeds/contracts'
import type { CallInput } from '@imeds/client'
import type { searchPractitioners } from '@imeds/contracts/discovery'
import type { output } from 'zod'
import { addDays, instantInZone } from '../../lib/zoned-time.ts'

type Params = Record<string, string | string[] | undefined>
type Mode = output<typeof ConsultationMode>
type LanguageCode = output<typeof Language>

export const sorts = ['relevance', 'soonest', 'fee', 'experience', 'rating'] as const
export const genders = ['female', 'male'] as const
/** Days from today within which a time must be free. */
export const spans = ['0', '1', '3', '7'] as const
export const fees = [30_000, 50_000, 80_000, 120_000] as const
export const experiences = [5, 10, 15, 20] as const
export const ratings = [4, 3] as const

/** What the address of the results says: a search, and nothing about a person. */
export type Search = {
  text?: string
  /** Codes of symptoms, with commas. */
  symptoms?: string
  speciality?: string
  mode?: Mode
  language?: LanguageCode
  gender?: (typeof genders)[number]
  /** In paise. */
  maxFee?: number
  minYears?: number
  minRating?: number
  /** A city or a PIN code. */
  place?: string
  by?: (typeof spans)[number]
  sort?: (typeof sorts)[number]
}
export type Filter = Exclude<keyof Search, 'text' | 'symptoms' | 'sort'>
export const filters: readonly Filter[] = [
  'mode',
  'speciality',
  'by',
  'place',
  'maxFee',
  'language',
  'gender',
  'minYears',
  'minRating',
]

export type PractitionerQuery = NonNullable<CallInput<typeof searchPractitioners>['query']>

const words = (value: string, most: number) => value.trim().slice(0, most) || undefined
const oneOf = <T extends string>(options: readonly T[], value: string): T | undefined =>
  options.find((option) => option === value)
const amount = (value: string, most: number) => {
  const number = Number(value)
  return Number.isInteger(number) && number > 0 && number <= most ? number : undefined
}

const readers: { [K in keyof Search]-?: (value: string) => Search[K] | undefined } = {
  text: (value) => words(value, 200),
  symptoms: (value) => (/^[a-z0-9_]+(,[a-z0-9_]+)*$/.test(value) ? words(value, 600) : undefined),
  speciality: (value) => (/^[a-z0-9_]{1,60}$/.test(value) ? value : undefined),
  mode: (value) => oneOf(ConsultationMode.options, value),
  language: (value) => oneOf(Language.options, value),
  gender: (value) => oneOf(genders, value),
  maxFee: (value) => amount(value, 10_000_000),
  minYears: (value) => amount(value, 80),
  minRating: (value) => amount(value, 5),
  place: (value) => words(value, 100),
  by: (value) => oneOf(spans, value),
  sort: (value) => oneOf(sorts, value),
}

/** Reads the address; what it does not understand counts as not said. */
export function parseSearch(params: Params): Search {
  const said = Object.entries(readers).flatMap(([name, read]) => {
    const given = params[name]
    const value = given === undefined ? undefined : read(String(Array.isArray(given) ? given[0] : given))
    return value === undefined ? [] : [[name, value] as const]
  })
  return Object.fromEntries(said)
}

/** The address of a search: always in the same order, so that the same search has one address. */
export function searchHref(search: Search): string {
  const params = new URLSearchParams()
  for (const name of Object.keys(readers) as (keyof Search)[]) {
    const value = search[name]
    if (value !== undefined && value !== '') params.set(name, String(value))
  }
  const query = params.toString()
  return query ? `/doctors?${query}` : '/doctors'
}

/** A search with some parts said anew; `undefined` takes a part away. */
export function changed(search: Search, change: { [K in keyof Search]?: Search[K] | undefined }): Search {
  return parseSearch(
    Object.fromEntries(
      Object.entries({ ...search, ...change }).map(([name, value]) => [
        name,
        value === undefined ? undefined : String(value),
      ]),
    ),
  )
}

export const withoutFilters = ({ text, symptoms, sort }: Search): Search =>
  changed({}, { text, symptoms, sort })

/** Days are counted where IMEDS is at home, before any clinic is known. */
export const homeZone = 'Asia/Kolkata'

export const isPinCode = (place: string): boolean => /^[1-9]\d{5}$/.test(place.replaceAll(' ', ''))

/** The question for the API. @param today the date at home */
export function toQuery({ place, by, ...search }: Search, today: string): PractitionerQuery {
  return {
    ...search,
    ...(place === undefined
      ? {}
      : isPinCode(place)
        ? { pinCode: place.replaceAll(' ', '') }
        : { city: place }),
    ...(by === undefined ? {} : { availableBy: instantInZone(addDays(today, Number(by)), 1440, homeZone) }),
    limit: 10,
  }
}

export type Complaint = Pick<Search, 'text' | 'symptoms'>

/** The part of a search that may speak of an illness; null when none does. */
export function complaintIn({ text, symptoms }: Search): Complaint | null {
  if (text === undefined && symptoms === undefined) return null
  return { ...(text === undefined ? {} : { text }), ...(symptoms === undefined ? {} : { symptoms }) }
}

/** Whether somebody asked for something, as opposed to looking around. */
export const isAsking = (search: Search): boolean => Object.keys(search).some((name) => name !== 'sort')

/** Adds a symptom to the chosen ones, or takes it away. */
export function toggled(codes: string | undefined, code: string): string | undefined {
  const chosen = codes?.split(',').filter(Boolean) ?? []
  const next = chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]
  return next.length > 0 ? next.join(',') : undefined
}
