import type { z } from 'zod'
import type { RejectReason, Specimen } from '@imeds/contracts/lab'
import type { OrderedTest } from '../orders/order.repository.ts'
import type { SpecimenRow } from './specimen.repository.ts'

/** Whether a test is measured in this tube. */
export const holds = (
  { specimen_type, container }: Pick<SpecimenRow, 'specimen_type' | 'container'>,
  test: Pick<OrderedTest, 'specimen_type' | 'container'>,
): boolean => test.specimen_type === specimen_type && test.container === container

export const toSpecimen = (row: SpecimenRow, tests: readonly OrderedTest[]): z.output<typeof Specimen> => ({
  id: row.id,
  specimenType: row.specimen_type,
  container: row.container,
  status: row.status,
  accession: row.accession,
  collectedAt: row.collected_at?.toISOString() ?? null,
  receivedAt: row.received_at?.toISOString() ?? null,
  rejectedAt: row.rejected_at?.toISOString() ?? null,
  rejectReason: row.reject_reason as z.output<typeof RejectReason> | null,
  rejectNote: row.reject_note,
  qualityNote: row.quality_note,
  tests: tests.filter((test) => holds(row, test)).map(({ name }) => name),
})
