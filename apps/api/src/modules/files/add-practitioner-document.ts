import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { addPractitionerDocument as contract } from '@imeds/contracts/files'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/db/database.ts'
import type { RequestContext } from '../../platform/http/route.ts'
import { attachDocument, PractitionerNotFound, practitionerOf } from '../practitioners/index.ts'
import type { FilesDeps } from './files.deps.ts'
import { takeFile } from './take-file.ts'

/** Puts an own certificate or photo on the own practitioner profile. */
export async function addPractitionerDocument(
  { db }: FilesDeps,
  actor: Actor,
  { body: { fileId } }: InputOf<typeof contract>,
  { audit }: RequestContext,
): Promise<ReplyOf<typeof contract>> {
  return inTransaction(db, async (tx) => {
    const practitioner = await practitionerOf(tx, actor.userId)
    if (!practitioner) throw new PractitionerNotFound()
    const { purpose } = await takeFile(tx, {
      fileId,
      ownerUserId: actor.userId,
      purposes: ['practitioner_certificate', 'practitioner_photo'],
    })
    const kind = purpose === 'practitioner_photo' ? 'photo' : 'certificate'
    await attachDocument(tx, practitioner.id, { kind, fileId })
    audit.recordId = practitioner.id
    return { fileId, kind }
  })
}
