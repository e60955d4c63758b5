import type { z } from 'zod'
import { ContentType } from '@imeds/contracts/files'
import type { Coverage } from '@imeds/contracts/insurance'
import { coverageStatusOf } from './coverage-period.ts'
import type { CardRow, CoverageRow } from './coverage.repository.ts'

export const toCoverageView = (
  row: CoverageRow,
  cards: readonly CardRow[],
  { today, mayRemove }: { today: string; mayRemove: boolean },
): z.output<typeof Coverage> => ({
  id: row.id,
  patientId: row.patient_id,
  payer: row.payer,
  policyNumber: row.policy_number,
  memberId: row.member_id,
  kind: row.kind,
  periodStart: row.period_start,
  periodEnd: row.period_end,
  sumInsuredPaise: row.sum_insured_paise,
  status: coverageStatusOf({ periodStart: row.period_start, periodEnd: row.period_end }, today),
  cards: cards
    .filter((card) => card.coverage_id === row.id)
    .map((card) => ({ fileId: card.id, contentType: ContentType.parse(card.content_type) })),
  recordedAt: row.recorded_at.toISOString(),
  abilities: { remove: mayRemove },
})
