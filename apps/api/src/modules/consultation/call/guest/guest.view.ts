import type { z } from 'zod'
import type { CallGuest } from '@imeds/contracts/consultation'
import type { GuestRow } from './guest.repository.ts'

export const toGuestView = (row: GuestRow): z.output<typeof CallGuest> => ({
  id: row.id,
  name: row.name,
  invitedAs: row.invited_as ?? row.name,
  kind: row.kind,
  invitedAt: row.created_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
  acceptedAt: row.accepted_at?.toISOString() ?? null,
  present: Boolean(row.present),
})
