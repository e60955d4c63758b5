import type { z } from 'zod'
import type { BillSubject, Discount } from '@imeds/contracts/billing'
import type { Actor } from '../../../platform/actor.ts'
import type { Terms } from './discount-amount.ts'
import type { DiscountRow, ReadDiscount } from './discount.repository.ts'
import { mayManage } from './discount.scope.ts'

/** The terms of a row; its constraints see to it that they are there. */
export const termsOf = (row: DiscountRow): Terms =>
  row.kind === 'percent'
    ? { kind: 'percent', percentBasisPoints: row.percent_basis_points ?? 0, mostPaise: row.most_paise }
    : { kind: 'amount', amountPaise: row.amount_paise ?? 0 }

export const toDiscount = (row: ReadDiscount, actor: Actor): z.output<typeof Discount> => ({
  id: row.id,
  facility: row.facility_id ? { id: row.facility_id, name: row.facility_name ?? '' } : null,
  title: row.title,
  terms: termsOf(row),
  subjectTypes: row.subject_types as BillSubject[],
  code: row.code,
  validFrom: row.valid_from.toISOString(),
  validUntil: row.valid_until?.toISOString() ?? null,
  minTotalPaise: row.min_total_paise,
  mostUses: row.most_uses,
  mostUsesPerPatient: row.most_uses_per_patient,
  used: row.used_count,
  active: row.active,
  abilities: { change: mayManage(actor, row.facility_id) },
})
