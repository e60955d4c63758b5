import type { Token } from '@imeds/contracts/desk'
import type { Expected } from './expectations.ts'
import type { TokenViewRow } from './token.repository.ts'

/** A token as it is called: `A-12`. */
export const labelOf = ({ letter, number }: Pick<TokenViewRow, 'letter' | 'number'>): string =>
  `${letter}-${number}`

export const toTokenView = (row: TokenViewRow, expected?: Expected): Token => ({
  id: row.id,
  label: labelOf(row),
  number: row.number,
  status: row.status,
  appointmentId: row.appointment_id,
  practitionerId: row.practitioner_id,
  practitionerName: row.practitioner_name,
  patient: { id: row.patient_id, name: row.patient_name },
  startsAt: row.starts_at.toISOString(),
  issuedAt: row.issued_at.toISOString(),
  calledAt: row.called_at?.toISOString() ?? null,
  startedAt: row.started_at?.toISOString() ?? null,
  finishedAt: row.finished_at?.toISOString() ?? null,
  expectation: expected ? { ...expected, expectedAt: expected.expectedAt.toISOString() } : null,
})
