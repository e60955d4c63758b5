import { z } from 'zod'
import { SharedKind } from '@imeds/contracts/patients'
import type { RecordShare, SharedRecord } from '@imeds/contracts/records'
import { ageOn, homeZone } from '../../patients/index.ts'
import { shareStatusOf } from './share-period.ts'
import type { OpenShareRow, ShareRow } from './share.repository.ts'

const Kinds = z.array(SharedKind)

export function toShareView(row: ShareRow, now: Date): z.output<typeof RecordShare> {
  const status = shareStatusOf({ endsAt: row.ends_at, revokedAt: row.revoked_at }, now)
  return {
    id: row.id,
    practitioner: { id: row.practitioner_id, name: row.practitioner_name },
    purpose: row.purpose,
    kinds: Kinds.parse(row.kinds),
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    status,
    revokedAt: row.revoked_at?.toISOString() ?? null,
    abilities: { revoke: status === 'active' },
  }
}

export const toSharedRecord = (row: OpenShareRow, now: Date): z.output<typeof SharedRecord> => ({
  id: row.id,
  patient: {
    id: row.patient_id,
    name: row.patient_name,
    age: ageOn(row.birth_date, now, homeZone),
    gender: row.gender,
  },
  purpose: row.purpose,
  kinds: Kinds.parse(row.kinds),
  startsAt: row.starts_at.toISOString(),
  endsAt: row.ends_at.toISOString(),
})
