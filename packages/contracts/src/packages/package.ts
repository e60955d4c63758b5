import { z } from 'zod'
import {
  ById,
  CalendarDate,
  ConsultationMode,
  Id,
  Line,
  Name,
  page,
  PageQuery,
  Paise,
  Text,
} from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { LineProblem } from '../line-problem.ts'

export const PackageStatus = z.enum(['draft', 'active', 'retired'])
export const PackagePartKind = z.enum(['lab_test', 'consultation', 'procedure'])

const counted = {
  label: Line.min(1),
  quantity: z.int().min(1).max(50),
  /** What one of them costs alone; the price of the package is shared out by it. */
  worthPaise: Paise.min(100).max(1_000_000_000),
}
/** Where a part is used and with whom; null where its kind has none. */
export const partPlace = {
  testId: Id.nullable(),
  laboratoryId: Id.nullable(),
  laboratoryName: z.string().nullable(),
  practitionerId: Id.nullable(),
  practitionerName: z.string().nullable(),
  specialityCode: z.string().nullable(),
  specialityTitle: z.string().nullable(),
  mode: ConsultationMode.nullable(),
}
export const NewPackageItem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lab_test'), ...counted, testId: Id, laboratoryId: Id }),
  z.object({
    kind: z.literal('consultation'),
    ...counted,
    mode: ConsultationMode,
    /** One of the two: a certain practitioner, or anyone of a speciality at the facility. */
    practitionerId: Id.nullable(),
    specialityCode: z.string().max(60).nullable(),
  }),
  z.object({ kind: z.literal('procedure'), ...counted }),
])

export const PackageItem = z.object({
  kind: PackagePartKind,
  ...counted,
  /** Null where an imported list does not settle it. */
  worthPaise: Paise.nullable(),
  ...partPlace,
})

const fields = {
  name: Name.max(200),
  description: Text,
  speciality: Line,
  /** Null while it is not settled; only a draft may lack it. */
  pricePaise: Paise.min(100).max(1_000_000_000).nullable(),
  /** For so many days after the payment its parts can be used. */
  validityDays: z.int().min(1).max(730),
  soldFrom: CalendarDate.nullable(),
  /** The last day of sale. */
  soldUntil: CalendarDate.nullable(),
  status: PackageStatus,
}
type Terms = {
  pricePaise: number | null
  status: string
  soldFrom: string | null
  soldUntil: string | null
  items: {
    kind: string
    quantity: number
    worthPaise: number
    practitionerId?: string | null
    specialityCode?: string | null
  }[]
}
function checkTerms({ pricePaise, status, soldFrom, soldUntil, items }: Terms, check: z.RefinementCtx): void {
  const refuse = (path: (string | number)[], message: string) =>
    check.addIssue({ code: 'custom', path, message, input: undefined })
  if (status === 'active' && pricePaise === null) refuse(['pricePaise'], 'is needed before it is sold')
  const worth = items.reduce((sum, item) => sum + item.quantity * item.worthPaise, 0)
  if (pricePaise !== null && pricePaise > worth) refuse(['pricePaise'], 'is more than its parts cost alone')
  if (worth > 1_000_000_000) refuse(['items'], 'cost more than a bill may')
  if (soldFrom && soldUntil && soldFrom > soldUntil) refuse(['soldUntil'], 'lies before the beginning')
  for (const [index, item] of items.entries())
    if (item.kind === 'consultation' && !item.practitionerId === !item.specialityCode)
      refuse(['items', index, 'practitionerId'], 'or a speciality: one of the two')
}
const terms = z.object({ ...fields, items: z.array(NewPackageItem).min(1).max(30) })
export const NewPackage = terms.superRefine(checkTerms)
export const ChangedPackage = terms
  .extend({
    /** Somebody read `priceNote` and the price is right: needed to put on sale what a list brought with a note. */
    priceNoteRead: z.boolean().optional(),
  })
  .superRefine(checkTerms)

export const HealthPackage = z.object({
  id: Id,
  facility: z.object({ id: Id, name: z.string(), city: z.string() }),
  /** Its code in the list that it was imported from. */
  code: z.string().nullable(),
  ...fields,
  /** What an imported list says of the price beside the figure. */
  priceNote: z.string(),
  /** What its parts cost one by one. */
  worthPaise: Paise,
  onSale: z.boolean(),
  items: z.array(PackageItem),
})
export type HealthPackage = z.output<typeof HealthPackage>

export const searchPackages = endpoint({
  id: 'searchPackages',
  method: 'GET',
  path: '/v1/packages',
  summary: 'Health packages on sale: those that fit the text best, misspelt too, else the cheapest first.',
  permission: 'public',
  query: z.object({
    text: Line.min(2).optional(),
    city: Line.min(1).optional(),
    maxPaise: z.coerce.number().int().min(100).max(1_000_000_000).optional(),
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  reply: page(HealthPackage),
  errors: [],
})

export const getPackage = endpoint({
  id: 'getPackage',
  method: 'GET',
  path: '/v1/packages/:id',
  summary: 'One health package on sale, with what is in it.',
  permission: 'public',
  params: ById,
  reply: HealthPackage,
  errors: ['package_not_found'],
})

export const listOwnPackages = endpoint({
  id: 'listOwnPackages',
  method: 'GET',
  path: '/v1/own-packages',
  summary: 'The packages of the own facilities in every status, newest first.',
  permission: 'package.manage',
  query: PageQuery.extend({ status: PackageStatus.optional(), cursor: Id.optional(), text: Line.optional() }),
  reply: page(HealthPackage),
  errors: [],
})

export const getOwnPackage = endpoint({
  id: 'getOwnPackage',
  method: 'GET',
  path: '/v1/own-packages/:id',
  summary: 'One package of the own facilities, in whichever status.',
  permission: 'package.manage',
  params: ById,
  reply: HealthPackage,
  errors: ['package_not_found'],
})

export const listPackageChoices = endpoint({
  id: 'listPackageChoices',
  method: 'GET',
  path: '/v1/facilities/:id/package-choices',
  summary:
    'What a facility can put into a package, with what it costs alone: tests by name, of laboratories that it may promise for, and who sees patients there.',
  permission: 'package.manage',
  params: ById,
  query: z.object({ text: Line.optional() }),
  reply: z.object({
    /** The 20 that fit the text best; the first by name without one. */
    tests: z.array(
      z.object({
        testId: Id,
        name: z.string(),
        laboratoryId: Id,
        laboratoryName: z.string(),
        pricePaise: Paise,
      }),
    ),
    practitioners: z.array(
      z.object({
        id: Id,
        name: z.string(),
        specialities: z.array(z.object({ code: z.string(), title: z.string() })),
        offerings: z.array(z.object({ mode: ConsultationMode, feePaise: Paise })),
      }),
    ),
  }),
  errors: ['facility_not_found'],
})

export const createPackage = endpoint({
  id: 'createPackage',
  method: 'POST',
  path: '/v1/facilities/:id/packages',
  summary: 'Sets up a health package of a facility.',
  permission: 'package.manage',
  params: ById,
  body: NewPackage,
  reply: HealthPackage,
  errors: ['facility_not_found', 'package_item_unknown'],
  idempotency: 'required',
  audit: { action: 'create', record: 'health_package' },
})

export const updatePackage = endpoint({
  id: 'updatePackage',
  method: 'PUT',
  path: '/v1/packages/:id',
  summary: 'Changes a health package; what was bought stays as it was.',
  permission: 'package.manage',
  params: ById,
  body: ChangedPackage,
  reply: HealthPackage,
  errors: ['package_not_found', 'package_item_unknown', 'price_note_unread'],
  audit: { action: 'update', record: 'health_package' },
})

export const importPackages = endpoint({
  id: 'importPackages',
  method: 'POST',
  path: '/v1/facilities/:id/packages/import',
  summary:
    'Checks a list of packages row by row, and brings it in as drafts when asked to; a draft that nobody touched since the last list is brought up to date.',
  permission: 'package.manage',
  params: ById,
  body: z.object({
    format: z.enum(['json', 'csv']),
    /** The list with the fields of the PM-JAY catalogue: an array of objects, or a CSV with a header. */
    text: z.string().min(2).max(4_000_000),
    validityDays: z.int().min(1).max(730).default(365),
    /** check: nothing is brought in; all: only if every row is sound; sound: the sound rows, whatever the others are. */
    apply: z.enum(['check', 'all', 'sound']),
  }),
  status: 200,
  reply: z.object({
    rows: z.int(),
    sound: z.int(),
    /** The sound rows whose price is not settled in the list. */
    unpriced: z.int(),
    totalPaise: z.int(),
    imported: z.int(),
    /** The sound rows whose package is the facility's own by now, sold or changed by hand: they are left as they are. */
    kept: z.int(),
    /** The first 200 of them. */
    keptRows: z.array(
      z.object({ line: z.int(), code: z.string(), why: z.enum(['changed', 'active', 'retired']) }),
    ),
    /** The first 200 of them; lines count from the list's first row, a CSV's header included. */
    problems: z.array(LineProblem),
  }),
  errors: ['facility_not_found', 'package_list_unreadable'],
  bodyLimit: 8_388_608,
  audit: { action: 'update', record: 'health_package' },
})
