import { z } from 'zod'
import { PaymentChannel } from '../billing/bill.ts'
import { ById, ConsultationMode, Id, Instant, Line, page, PageQuery, Paise } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { PackagePartKind, partPlace } from './package.ts'

/** unpaid: its bill is open; active: parts can be used; completed: all are; expired: the time for the rest ran out. */
export const PackagePurchaseStatus = z.enum(['unpaid', 'active', 'completed', 'expired', 'cancelled'])
/** So long an unpaid purchase waits. */
export const packageHoldHours = 24

export const PackagePart = z.object({
  id: Id,
  kind: PackagePartKind,
  label: z.string(),
  quantity: z.int().min(1),
  used: z.int().min(0),
  ...partPlace,
})

export const PackageUse = z.object({
  id: Id,
  partId: Id,
  label: z.string(),
  appointmentId: Id.nullable(),
  labOrderId: Id.nullable(),
  usedAt: Instant,
  givenBackAt: Instant.nullable(),
  abilities: z.object({ giveBack: z.boolean() }),
})

export const PackagePurchase = z.object({
  id: Id,
  packageId: Id,
  name: z.string(),
  status: PackagePurchaseStatus,
  facility: z.object({ id: Id, name: z.string(), timeZone: z.string() }),
  patient: z.object({ id: Id, name: z.string() }),
  pricePaise: Paise,
  createdAt: Instant,
  expiresAt: Instant.nullable(),
  bill: z.object({ id: Id, status: z.string() }).nullable(),
  parts: z.array(PackagePart),
  abilities: z.object({ pay: z.boolean(), use: z.boolean(), markUsed: z.boolean(), cancel: z.boolean() }),
})
export type PackagePurchase = z.output<typeof PackagePurchase>

export const buyPackage = endpoint({
  id: 'buyPackage',
  method: 'POST',
  path: '/v1/package-purchases',
  summary:
    'Buys a health package for a patient: its bill is open, and its parts can be used once it is paid.',
  permission: 'package.buy',
  body: z.object({ packageId: Id, patientId: Id }),
  reply: PackagePurchase,
  errors: ['package_not_found', 'patient_not_found', 'too_many_purchases'],
  idempotency: 'required',
  audit: { action: 'create', record: 'package_purchase' },
})

export const listPackagePurchases = endpoint({
  id: 'listPackagePurchases',
  method: 'GET',
  path: '/v1/package-purchases',
  summary: 'Bought packages of the own and family profiles, or of the facility, newest first.',
  permission: 'package_purchase.read',
  query: PageQuery.extend({
    cursor: Id.optional(),
    patientId: Id.optional(),
    status: PackagePurchaseStatus.optional(),
  }),
  reply: page(PackagePurchase),
  errors: [],
  audit: { action: 'read', record: 'package_purchase' },
})

export const getPackagePurchase = endpoint({
  id: 'getPackagePurchase',
  method: 'GET',
  path: '/v1/package-purchases/:id',
  summary: 'One bought package with every use of it.',
  permission: 'package_purchase.read',
  params: ById,
  reply: PackagePurchase.extend({ uses: z.array(PackageUse) }),
  errors: ['package_purchase_not_found'],
  audit: { action: 'read', record: 'package_purchase' },
})

export const findUsablePackages = endpoint({
  id: 'findUsablePackages',
  method: 'GET',
  path: '/v1/usable-packages',
  summary:
    'The bought packages of a patient that can pay a visit, or some of the tests at a laboratory, now; the one that ends first comes first.',
  permission: 'package_purchase.read',
  query: z.object({
    patientId: Id,
    practitionerId: Id.optional(),
    facilityId: Id.optional(),
    mode: ConsultationMode.optional(),
    laboratoryId: Id.optional(),
    /** Ids with commas between them. */
    testIds: z.string().max(1200).optional(),
  }),
  reply: z.object({
    items: z.array(
      z.object({
        id: Id,
        name: z.string(),
        expiresAt: Instant,
        facility: z.object({ name: z.string(), timeZone: z.string() }),
        /** The part that pays the visit; null where tests were asked for. */
        part: z.object({ label: z.string(), left: z.int().min(1) }).nullable(),
        /** Of the tests that were asked for, those that it pays. */
        testIds: z.array(Id),
        /** What those tests cost there without it. */
        testsPaise: Paise,
      }),
    ),
  }),
  errors: [],
  audit: { action: 'read', record: 'package_purchase' },
})

export const previewPackageCancellation = endpoint({
  id: 'previewPackageCancellation',
  method: 'GET',
  path: '/v1/package-purchases/:id/cancellation',
  summary: 'What comes back, and how, if a bought package is ended at this moment.',
  permission: 'package.buy',
  params: ById,
  reply: z.object({
    paidPaise: Paise,
    refundPaise: Paise,
    returns: z.array(z.object({ channel: PaymentChannel, amountPaise: Paise })),
    /** How many units nobody used. */
    unused: z.int().min(0),
  }),
  errors: ['package_purchase_not_found', 'package_over'],
  audit: { action: 'read', record: 'package_purchase' },
})

export const cancelPackagePurchase = endpoint({
  id: 'cancelPackagePurchase',
  method: 'POST',
  path: '/v1/package-purchases/:id/cancellation',
  summary: 'Ends a bought package: what is unused goes back at its share of the price.',
  permission: 'package.buy',
  params: ById,
  status: 200,
  body: z.object({ reason: Line.optional() }),
  reply: z.object({ purchase: PackagePurchase, refundPaise: Paise }),
  errors: ['package_purchase_not_found', 'package_over', 'refund_exceeds_payment'],
  audit: { action: 'update', record: 'package_purchase' },
})

export const markPackagePartUsed = endpoint({
  id: 'markPackagePartUsed',
  method: 'POST',
  path: '/v1/package-purchases/:id/uses',
  summary: 'Marks a part as used that is not booked in IMEDS, such as a procedure.',
  permission: 'package.manage',
  params: ById,
  body: z.object({ partId: Id }),
  reply: PackagePurchase,
  errors: ['package_purchase_not_found', 'package_not_usable', 'package_part_used_up'],
  idempotency: 'required',
  audit: { action: 'update', record: 'package_purchase' },
})

export const giveBackPackagePart = endpoint({
  id: 'giveBackPackagePart',
  method: 'POST',
  path: '/v1/package-purchases/:id/uses/:useId/return',
  summary: 'Takes back a mark that was set at the desk.',
  permission: 'package.manage',
  params: ById.extend({ useId: Id }),
  status: 200,
  reply: PackagePurchase,
  errors: ['package_purchase_not_found', 'package_use_not_found'],
  audit: { action: 'update', record: 'package_purchase' },
})
