import type * as contract from '@imeds/contracts/insurance'
import type { Handler } from '../../../platform/http/route.ts'
import { takeFile } from '../../files/index.ts'
import { ClaimDocumentNotFound, ClaimDocumentsFull, ClaimFixed } from '../insurance.errors.ts'
import {
  insertClaimDocument,
  listClaimDocuments,
  markClaimDocumentRemoved,
} from './claim-parts.repository.ts'
import { isChangeable } from './claim-steps.ts'
import { updateClaim } from './claim.repository.ts'
import { workOnClaim } from './work-on-claim.ts'

/** A claim is bound into one PDF: so much of it fits into memory. */
const most = 20
const mostBytes = 60 * 1024 * 1024

/** Puts an uploaded paper to a claim; the file stays from then on. */
export const addClaimDocument: Handler<typeof contract.addClaimDocument> = (
  deps,
  actor,
  { params, body },
  context,
) =>
  workOnClaim(deps, actor, params.id, context, async (tx, claim, now) => {
    if (!isChangeable(claim.status)) throw new ClaimFixed()
    const documents = await listClaimDocuments(tx, claim.id)
    const file = await takeFile(tx, {
      fileId: body.fileId,
      ownerUserId: actor.userId,
      purposes: ['insurance'],
      patientId: claim.patient_id,
      retainAt: now,
    })
    const bytes = documents.reduce((sum, { size }) => sum + size, file.size)
    if (documents.length >= most || bytes > mostBytes) throw new ClaimDocumentsFull()
    await insertClaimDocument(tx, {
      claim_id: claim.id,
      file_id: body.fileId,
      kind: body.kind,
      added_by: actor.userId,
      added_at: now,
    })
    await updateClaim(tx, claim.id, { updated_at: now })
  })

/** Takes a paper out again, as long as nothing was handed in. */
export const removeClaimDocument: Handler<typeof contract.removeClaimDocument> = (
  deps,
  actor,
  { params },
  context,
) =>
  workOnClaim(deps, actor, params.id, context, async (tx, claim, now) => {
    if (claim.status !== 'draft') throw new ClaimFixed()
    if (!(await markClaimDocumentRemoved(tx, claim.id, params.documentId, now)))
      throw new ClaimDocumentNotFound()
    await updateClaim(tx, claim.id, { updated_at: now })
  })
