import type { BillSubject } from '@imeds/contracts/billing'
import type { ClaimKind } from '@imeds/contracts/insurance'

const kinds: Record<BillSubject, ClaimKind> = {
  appointment: 'consultation',
  lab_order: 'laboratory',
  medicine_order: 'pharmacy',
  package_purchase: 'package',
  desk_sale: 'other',
}

/** What was treated, from what was billed. */
export const claimKindOf = (subject: BillSubject): ClaimKind => kinds[subject]
