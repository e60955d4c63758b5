import type { InputOf } from '@imeds/contracts'
import type { removeOwnDocument as contract } from '@imeds/contracts/practitioners'
import type { Actor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { RequestContext } from '../../platform/http/route.ts'
import { changeOwnProfile } from './change-own-profile.ts'
import { removeDocument } from './document.repository.ts'
import { findPractitioner } from './practitioner.repository.ts'
import { DocumentNotFound } from './practitioners.errors.ts'
import type { ProfileView } from './profile.view.ts'

/** Takes a document off the own profile; the last certificate of a checked profile stays. */
export const removeOwnDocument = (
  deps: Deps,
  actor: Actor,
  { params }: InputOf<typeof contract>,
  context: RequestContext,
): Promise<ProfileView> =>
  changeOwnProfile(deps, actor, context, async (tx, before) => {
    context.audit.recordId = params.id
    if (!(await removeDocument(tx, before.id, params.id, deps.clock.now()))) throw new DocumentNotFound()
    return (await findPractitioner(tx, before.id)) ?? before
  })
