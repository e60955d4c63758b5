import { userRegistered, type completeRegistration as endpoint } from '@imeds/contracts/identity'
import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { Actor } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { insertAccount } from '../account/account.repository.ts'
import { answerChallenge, isSentCode } from '../challenge/answer-challenge.ts'
import { findChallenge } from '../challenge/challenge.repository.ts'
import { ChallengeEnded } from '../identity.errors.ts'
import { hashPassword } from '../password/password-hash.ts'
import { setPassword } from '../password/password.repository.ts'
import { requireStrong } from '../password/prove-password.ts'
import { openSession, welcome } from '../session/open-session.ts'
import { insertRole } from '../session/role.repository.ts'

/** Creates the account of the number that the code went to, in the role of a patient, and signs in. */
export async function completeRegistration(
  deps: Deps,
  actor: Actor | null,
  { body: { challenge, code, name, password, email, locale } }: InputOf<typeof endpoint>,
  context: RequestContext,
): Promise<ReplyOf<typeof endpoint>> {
  const phone = (await findChallenge(deps.db, challenge))?.recipient ?? ''
  requireStrong(password, { phone, name }, 'password')
  const hash = await hashPassword(password)

  const opened = await answerChallenge(
    deps,
    { challenge, purpose: 'registration' },
    isSentCode(deps, code),
    async (tx, { recipient }) => {
      const now = deps.clock.now()
      const userId = await insertAccount(tx, {
        name,
        phone_number: recipient ?? '',
        phone_number_verified: true,
        email: email ?? null,
        locale,
        created_at: now,
      })
      // Somebody else with a code for the same number was faster.
      if (!userId) throw new ChallengeEnded()
      context.audit.recordId = userId
      await insertRole(tx, { userId, role: 'patient' }, now)
      await setPassword(tx, userId, hash, now)
      await deps.publish(tx, userRegistered({ userId }))
      return openSession(deps, tx, { userId, before: actor }, context)
    },
  )
  return welcome(deps, context, opened)
}
