import { z } from 'zod'
import {
  AdministrativeGender,
  ById,
  ConsultationMode,
  Id,
  Instant,
  Language,
  Line,
  page,
  PageQuery,
  PinCode,
} from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { complaint } from '../field-codes.ts'
import { Qualification, RefundTier } from '../practitioners/profile.ts'
import { Rating } from '../reviews/rating.ts'
import { CodeList, RedFlag, SearchText, Speciality, Symptom } from './symptoms.ts'

/** A place where a practitioner sees patients. */
export const PracticePlace = z.object({
  facilityId: Id,
  name: z.string(),
  addressLine: z.string(),
  city: z.string(),
  pinCode: z.string(),
  timeZone: z.string(),
  /** From the point of the search, in a straight line; null without one. */
  distanceKm: z.number().nullable(),
})

export const OfferedMode = z.object({
  mode: ConsultationMode,
  facilityId: Id,
  feePaise: z.int(),
  slotMinutes: z.int(),
})

export const NextFree = z.object({ mode: ConsultationMode, facilityId: Id, startsAt: Instant })

/** A verified practitioner as anybody may see them. */
export const PractitionerCard = z.object({
  id: Id,
  givenName: z.string(),
  familyName: z.string(),
  gender: AdministrativeGender,
  photoFileId: Id.nullable(),
  qualifications: z.array(Qualification),
  registrationNumber: z.string(),
  registrationCouncil: z.string(),
  specialities: z.array(z.object({ code: z.string(), title: z.string() })),
  languages: z.array(Language),
  /** Whole years of practice; null when not said. */
  years: z.int().nullable(),
  practiceName: z.string().nullable(),
  rating: Rating,
  offerings: z.array(OfferedMode),
  places: z.array(PracticePlace),
  /** The first free slot per mode and place; empty when none is open in the coming weeks. */
  nextFree: z.array(NextFree),
})

export const SearchOrder = z.enum(['relevance', 'fee', 'experience', 'rating', 'soonest', 'distance'])

/**
 * Why the list is in this order, for the page to say in a sentence. `by_symptoms`: fit of the speciality to the symptoms;
 * `by_speciality`: the text names these; `by_name`: likeness of the name;
 * `by_experience`, `by_fee`, `by_soonest`, `by_distance`: as asked, or years of practice when nothing was asked;
 * `by_rating`: the mean of the stars and of ten reviews of three and a half, so that few reviews say little;
 * `no_match`: the text fits neither symptom nor speciality nor name.
 */
export const OrderExplanation = z.object({
  code: z.enum([
    'by_symptoms',
    'by_speciality',
    'by_name',
    'by_experience',
    'by_fee',
    'by_rating',
    'by_soonest',
    'by_distance',
    'no_match',
  ]),
  symptoms: z.array(Symptom),
  specialities: z.array(z.object({ code: z.string(), title: z.string() })),
})

export const SearchQuery = PageQuery.extend({
  limit: z.coerce.number().int().min(1).max(50).default(20),
  /** A symptom, a speciality or a name; spelling mistakes are forgiven. */
  text: SearchText.optional(),
  /** Codes of symptoms that were picked, with commas. */
  symptoms: CodeList.optional(),
  speciality: z.string().max(60).optional(),
  mode: ConsultationMode.optional(),
  language: Language.optional(),
  gender: AdministrativeGender.optional(),
  /** In paise. */
  maxFee: z.coerce.number().int().min(0).max(10_000_000).optional(),
  minYears: z.coerce.number().int().min(0).max(80).optional(),
  /** A mean of so many stars or more; who has none yet is left out. */
  minRating: z.coerce.number().int().min(1).max(5).optional(),
  city: Line.optional(),
  pinCode: PinCode.optional(),
  /** With `longitude`: the point to measure from. */
  latitude: z.coerce.number().min(-90).max(90).optional(),
  longitude: z.coerce.number().min(-180).max(180).optional(),
  withinKm: z.coerce.number().min(0.1).max(500).optional(),
  /** A slot is free before this instant. */
  availableBy: Instant.optional(),
  facilityId: Id.optional(),
  sort: SearchOrder.optional(),
})
  .refine((query) => (query.latitude === undefined) === (query.longitude === undefined), {
    path: ['longitude'],
    ...complaint('coordinates_incomplete'),
  })
  .refine(
    (query) => (query.sort !== 'distance' && query.withinKm === undefined) || query.latitude !== undefined,
    {
      path: ['latitude'],
      ...complaint('required'),
    },
  )

export const searchPractitioners = endpoint({
  id: 'searchPractitioners',
  method: 'GET',
  path: '/v1/practitioners',
  summary:
    'Finds verified practitioners by symptom, speciality or name, narrowed and in an order that is explained.',
  permission: 'public',
  query: SearchQuery,
  reply: page(PractitionerCard).extend({
    redFlags: z.array(RedFlag),
    orderExplanation: OrderExplanation,
  }),
  errors: [],
})

/** The public page of a practitioner. */
export const PublicPractitioner = PractitionerCard.extend({
  about: z.string(),
  department: z.string().nullable(),
  /** The practice's telephone. */
  phone: z.string().nullable(),
  specialities: z.array(Speciality),
  policy: z.object({
    validityDays: z.int(),
    refundTiers: z.array(RefundTier),
    changeHoursBefore: z.int(),
  }),
})

export const getPractitioner = endpoint({
  id: 'getPractitioner',
  method: 'GET',
  path: '/v1/practitioners/:id',
  summary: 'The public profile of a verified practitioner.',
  permission: 'public',
  params: ById,
  reply: PublicPractitioner,
  errors: ['practitioner_not_found'],
})
