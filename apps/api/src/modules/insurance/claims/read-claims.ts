import type * as contract from '@imeds/contracts/insurance'
import { toPageById } from '../../../platform/db/page.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { ClaimNotFound } from '../insurance.errors.ts'
import { findClaim, listClaimRows } from './claim.repository.ts'
import { toClaimSummary, toClaimView } from './claim.view.ts'

/** The claims that the actor may see, newest first. */
export const listClaims: Handler<typeof contract.listClaims> = async ({ db }, actor, { query }) => {
  const { cursor, open, ...filter } = query
  const rows = await listClaimRows(db, actor, {
    ...filter,
    before: cursor,
    open: open === undefined ? undefined : open === 'true',
  })
  const { items, next } = toPageById(rows, query.limit)
  return { items: items.map(toClaimSummary), next }
}

/** One claim with its papers, history and messages. */
export const getClaim: Handler<typeof contract.getClaim> = async ({ db }, actor, { params }, { audit }) => {
  const row = await findClaim(db, actor, 'claim.read', params.id)
  if (!row) throw new ClaimNotFound()
  audit.patientId = row.patient_id
  return toClaimView(db, actor, row)
}
