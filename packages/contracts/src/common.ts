import { z } from 'zod'
import { complaint } from './field-codes.ts'

/** An identifier as outsiders see it: a UUID, version 7 where we made it. */
export const Id = z.uuid()
/** A point in time, ISO 8601 in UTC: `2026-11-23T09:30:00.000Z`. */
export const Instant = z.iso.datetime()
/** A calendar date without a zone: `1987-02-14`. */
export const CalendarDate = z.iso.date()
/** A time of day in the clinic's zone: `09:30`. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, complaint('not_time'))
/** An amount of money in paise; 100 paise are one rupee. */
export const Paise = z.int().min(0).max(100_000_000_00)
/** An Indian mobile number in E.164: `+919812345678`; other countries' numbers are accepted too. */
export const Phone = z.string().regex(/^\+[1-9]\d{7,14}$/, complaint('not_phone'))
export const Email = z.email().max(254)
/** A person's or a thing's name, without surrounding space. */
export const Name = z.string().trim().min(1).max(120)
export const Line = z.string().trim().max(200)
export const Text = z.string().trim().max(4000)
export const PinCode = z.string().regex(/^[1-9]\d{5}$/, complaint('not_pin_code'))
export const AdministrativeGender = z.enum(['female', 'male', 'other', 'unknown'])
export const ConsultationMode = z.enum(['in_person', 'video', 'audio', 'text'])
/** BCP 47 language codes that IMEDS speaks or that practitioners speak. */
export const Language = z.enum(['en', 'hi', 'te', 'ta', 'kn', 'ml', 'mr', 'bn', 'gu', 'pa', 'ur', 'or'])

export const Address = z.object({
  line: Line.min(1),
  city: Line.min(1),
  state: Line.min(1),
  pinCode: PinCode,
})

export const ById = z.object({ id: Id })

/** A page of a list: pass `cursor` from the last answer's `next` to go on. */
export const PageQuery = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})
export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable() })
export const Done = z.object({ done: z.literal(true) })

/** What every refusal looks like: RFC 9457 `application/problem+json`. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  requestId: z.string(),
  /**
   * Each bad field by its path (`body.startsAt`) and what is wrong with it: a code of `fieldCodes` with what fills its
   * sentence, and the same in English.
   */
  fields: z
    .array(
      z.object({
        path: z.string(),
        message: z.string(),
        code: z.string().optional(),
        params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
      }),
    )
    .optional(),
  /** Seconds until it is worth trying again. */
  retryAfter: z.int().optional(),
  /** What the caller may use to go on, by code: nearest free slots, a hold's end. */
  data: z.record(z.string(), z.unknown()).optional(),
})

/** Codes that any endpoint may answer with. */
export const generalErrors = [
  'invalid_request',
  'malformed_json',
  'body_too_large',
  'unsupported_media_type',
  'not_signed_in',
  'forbidden',
  'not_found',
  'too_many_requests',
  'idempotency_key_missing',
  'idempotency_key_reused',
  'request_in_progress',
  'unavailable',
  'internal',
] as const
export type GeneralError = (typeof generalErrors)[number]
