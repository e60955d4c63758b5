import type { InputOf } from '@imeds/contracts'
import type { registerPractitioner as contract } from '@imeds/contracts/practitioners'
import type { Actor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { inTransaction } from '../../platform/db/database.ts'
import type { RequestContext } from '../../platform/http/route.ts'
import { insertPractitioner, refuseTakenRegistration } from './practitioner.repository.ts'
import { toColumns, writeLists } from './profile-columns.ts'
import { checkDates, tidy } from './profile-rules.ts'
import type { ProfileView } from './profile.view.ts'
import { readProfile } from './read-profile.ts'

/** Starts a profile as a draft; it is checked when its owner submits it. */
export async function registerPractitioner(
  { db, clock }: Deps,
  actor: Actor,
  input: InputOf<typeof contract>,
  { audit }: RequestContext,
): Promise<ProfileView> {
  const body = tidy(input.body)
  checkDates(body, clock.now())
  return inTransaction(db, async (tx) => {
    await refuseTakenRegistration(tx, body)
    const row = await insertPractitioner(tx, {
      ...toColumns(body),
      user_id: actor.userId,
      given_name: body.givenName,
      family_name: body.familyName,
      gender: body.gender,
      registration_number: body.registrationNumber,
      registration_council: body.registrationCouncil,
    })
    await writeLists(tx, row.id, body)
    audit.recordId = row.id
    return readProfile(tx, row, actor)
  })
}
