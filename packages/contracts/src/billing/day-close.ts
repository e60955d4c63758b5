import { z } from 'zod'
import { ById, CalendarDate, Id, Instant, Line, page, PageQuery, Paise } from '../common.ts'
import { endpoint } from '../endpoint.ts'

/** A person's drawer at a counter on one day, as the ledger has it. */
export const Drawer = z.object({
  facilityId: Id,
  /** By the facility's clock. */
  date: CalendarDate,
  cashInPaise: Paise,
  cashOutPaise: Paise,
  /** What the drawer should hold beyond what it began with; below zero where more was handed out than taken. */
  expectedPaise: z.int(),
  /** Card and UPI, less what went back. */
  cardPaise: z.int(),
  upiPaise: z.int(),
  closed: z.boolean(),
})

export const DayClose = Drawer.omit({ closed: true }).extend({
  id: Id,
  user: z.object({ id: Id, name: z.string() }),
  countedPaise: Paise,
  differencePaise: z.int(),
  reason: z.string().nullable(),
  closedAt: Instant,
})

export const getDrawer = endpoint({
  id: 'getDrawer',
  method: 'GET',
  path: '/v1/facilities/:id/drawer',
  summary: 'What the caller took and handed out at a facility on a day; today where none is named.',
  permission: 'payment.receive',
  params: ById,
  query: z.object({ date: CalendarDate.optional() }),
  reply: Drawer,
  errors: [],
})

export const closeDay = endpoint({
  id: 'closeDay',
  method: 'POST',
  path: '/v1/facilities/:id/day-closes',
  summary: 'Closes the caller’s day: counted cash against the ledger. A closed day takes and gives no more.',
  permission: 'payment.receive',
  params: ById,
  body: z.object({
    date: CalendarDate,
    /** What the page showed as expected: money that moved meanwhile makes this fail. */
    expectedPaise: z.int(),
    countedPaise: Paise,
    reason: Line.min(3).optional(),
  }),
  reply: DayClose,
  errors: ['day_is_closed', 'day_not_come', 'expected_cash_changed', 'difference_needs_reason'],
  idempotency: 'required',
  audit: { action: 'create', record: 'day_close' },
})

export const listDayCloses = endpoint({
  id: 'listDayCloses',
  method: 'GET',
  path: '/v1/facilities/:id/day-closes',
  summary: 'The closed days of a facility’s counters, latest first.',
  permission: 'payment.receive',
  params: ById,
  query: PageQuery,
  reply: page(DayClose),
  errors: [],
})

/** Answers `application/pdf`. */
export const downloadDayClose = endpoint({
  id: 'downloadDayClose',
  method: 'GET',
  path: '/v1/day-closes/:id/pdf',
  summary: 'A closed day as a PDF to sign.',
  permission: 'payment.receive',
  params: ById,
  reply: z.string().meta({ format: 'binary', description: 'The bytes of the PDF.' }),
  errors: [],
})
