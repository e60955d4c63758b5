import { z } from 'zod'
import { ById, Id, Instant, Name, page, PageQuery, Paise } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { complaint } from '../field-codes.ts'
import { Bill, BillSubject } from './bill.ts'

/** What people type: capitals and digits, without spaces. */
export const DiscountCode = z.string().regex(/^[A-Z0-9]{4,20}$/)

/** A share of the bill, perhaps with a ceiling, or a fixed amount. 1000 basis points are 10 %. */
export const DiscountTerms = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('percent'),
    percentBasisPoints: z.int().min(1).max(10_000),
    mostPaise: Paise.min(100).nullable(),
  }),
  z.object({ kind: z.literal('amount'), amountPaise: Paise.min(100) }),
])

export const NewDiscount = z
  .object({
    /** Null: at every facility; only an admin gives such. */
    facilityId: Id.nullable(),
    title: Name,
    terms: DiscountTerms,
    /** What it is given on. */
    subjectTypes: z.array(BillSubject).min(1).max(5),
    /** Null: it is given by itself. */
    code: DiscountCode.nullable(),
    validFrom: Instant,
    validUntil: Instant.nullable(),
    minTotalPaise: Paise,
    mostUses: z.int().min(1).max(1_000_000).nullable(),
    mostUsesPerPatient: z.int().min(1).max(1000).nullable(),
  })
  .refine(({ validFrom, validUntil }) => validUntil === null || validUntil > validFrom, {
    path: ['validUntil'],
    ...complaint('not_after_start'),
  })

export const Discount = z.object({
  id: Id,
  facility: z.object({ id: Id, name: z.string() }).nullable(),
  title: z.string(),
  terms: DiscountTerms,
  subjectTypes: z.array(BillSubject),
  code: z.string().nullable(),
  validFrom: Instant,
  validUntil: Instant.nullable(),
  minTotalPaise: Paise,
  mostUses: z.int().nullable(),
  mostUsesPerPatient: z.int().nullable(),
  used: z.int().min(0),
  active: z.boolean(),
  abilities: z.object({ change: z.boolean() }),
})

export const listDiscounts = endpoint({
  id: 'listDiscounts',
  method: 'GET',
  path: '/v1/discounts',
  summary: 'The discounts of the facilities that the caller serves, and those of all, newest first.',
  permission: 'discount.manage',
  query: PageQuery.extend({ active: z.enum(['true', 'false']).optional() }),
  reply: page(Discount),
  errors: [],
})

export const createDiscount = endpoint({
  id: 'createDiscount',
  method: 'POST',
  path: '/v1/discounts',
  summary: 'Sets up a discount. Its terms stay as they are; end it and set up another instead.',
  permission: 'discount.manage',
  body: NewDiscount,
  reply: Discount,
  errors: ['discount_code_taken'],
  idempotency: 'required',
  audit: { action: 'create', record: 'discount' },
})

export const updateDiscount = endpoint({
  id: 'updateDiscount',
  method: 'PATCH',
  path: '/v1/discounts/:id',
  summary: 'Renames a discount, moves its end or its limits, or switches it off and on.',
  permission: 'discount.manage',
  params: ById,
  body: z.object({
    title: Name.optional(),
    active: z.boolean().optional(),
    validUntil: Instant.nullable().optional(),
    mostUses: z.int().min(1).max(1_000_000).nullable().optional(),
    mostUsesPerPatient: z.int().min(1).max(1000).nullable().optional(),
  }),
  reply: Discount,
  errors: ['discount_code_taken', 'discount_period_invalid', 'discount_limit_below_use'],
  audit: { action: 'update', record: 'discount' },
})

export const applyDiscount = endpoint({
  id: 'applyDiscount',
  method: 'POST',
  path: '/v1/bills/:id/discount',
  summary: 'Takes a discount off an open bill by its code. A bill that becomes free is paid by that.',
  permission: 'bill.pay',
  params: ById,
  body: z.object({ code: DiscountCode }),
  reply: Bill,
  errors: [
    'bill_not_open',
    'discount_unknown',
    'discount_not_applicable',
    'discount_used_up',
    'discount_already_applied',
    'too_many_discounts',
    'too_many_tries',
  ],
  idempotency: 'required',
  audit: { action: 'update', record: 'bill' },
})

export const removeDiscount = endpoint({
  id: 'removeDiscount',
  method: 'DELETE',
  path: '/v1/bills/:id/discount',
  summary: 'Takes the discount of an open bill away again.',
  permission: 'bill.pay',
  params: ById,
  reply: Bill,
  errors: ['bill_not_open', 'discount_not_applied'],
  audit: { action: 'update', record: 'bill' },
})
