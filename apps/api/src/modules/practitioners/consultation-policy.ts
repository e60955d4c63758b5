import type { z } from 'zod'
import { RefundTiers } from '@imeds/contracts/practitioners'
import type { PractitionerRow } from './practitioner.repository.ts'

export type RefundPolicy = {
  /** From most hours before the start to fewest; nothing comes back after the last. */
  refundTiers: z.output<typeof RefundTiers>
  changeHoursBefore: number
  validityDays: number
}

/** A practitioner's terms, checked: the column is JSON and anybody with SQL could have written it. */
export const consultationPolicyOf = (
  row: Pick<PractitionerRow, 'refund_tiers' | 'change_hours_before' | 'validity_days'>,
): RefundPolicy => ({
  refundTiers: RefundTiers.parse(row.refund_tiers),
  changeHoursBefore: row.change_hours_before,
  validityDays: row.validity_days,
})
