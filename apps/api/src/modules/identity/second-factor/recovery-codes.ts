import type {
  getSecondFactor as stateEndpoint,
  newRecoveryCodes as endpoint,
} from '@imeds/contracts/identity'
import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { Actor } from '../../../platform/actor.ts'
import { inTransaction, type Tx } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { provePassword } from '../password/prove-password.ts'
import { secretsOf } from '../secrets.ts'
import { newCodes, plainCode } from './recovery-code.ts'
import {
  countRecoveryCodes,
  findAuthenticator,
  replaceRecoveryCodes,
  spendRecoveryCode,
} from './second-factor.repository.ts'

const hashOf = ({ config }: Pick<Deps, 'config'>, userId: string, code: string) =>
  secretsOf(config).keyedHash('recovery code', userId, plainCode(code))

/** A new set; the earlier one no longer works. The codes themselves are kept nowhere. */
export async function giveRecoveryCodes(deps: Deps, tx: Tx, userId: string): Promise<string[]> {
  const codes = newCodes()
  await replaceRecoveryCodes(
    tx,
    userId,
    codes.map((code) => hashOf(deps, userId, code)),
  )
  return codes
}

/** Whether a recovery code is right; it is then used up. */
export const isRecoveryCode = (deps: Deps, tx: Tx, userId: string, code: string): Promise<boolean> =>
  spendRecoveryCode(tx, userId, hashOf(deps, userId, code), deps.clock.now())

/** Ten new recovery codes, shown this once. */
export async function newRecoveryCodes(
  deps: Deps,
  { userId }: Actor,
  { body: { password } }: InputOf<typeof endpoint>,
  context: RequestContext,
): Promise<ReplyOf<typeof endpoint>> {
  context.audit.recordId = userId
  await provePassword(deps, userId, password)
  return { recoveryCodes: await inTransaction(deps.db, (tx) => giveRecoveryCodes(deps, tx, userId)) }
}

/** How the person proves who they are beside the password. */
export async function getSecondFactor(
  { db }: Deps,
  { userId }: Actor,
): Promise<ReplyOf<typeof stateEndpoint>> {
  const authenticator = await findAuthenticator(db, userId)
  return {
    authenticatorSince: authenticator?.confirmed_at?.toISOString() ?? null,
    recoveryCodesLeft: await countRecoveryCodes(db, userId),
  }
}
