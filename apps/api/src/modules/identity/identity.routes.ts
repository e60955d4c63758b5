import * as contract from '@imeds/contracts/identity'
import type { Actor } from '../../platform/actor.ts'
import { on, onPublic, type Route } from '../../platform/http/route.ts'
import { changeEmail, confirmEmail, sendEmailCode } from './account/change-email.ts'
import { changePhone, confirmPhone } from './account/change-phone.ts'
import { updateAccount } from './account/update-account.ts'
import { changeGrant, listGrants } from './grants/grants.ts'
import { changePassword } from './password/change-password.ts'
import { completePasswordReset, startPasswordReset } from './password/reset-password.ts'
import { completeRegistration } from './registration/complete-registration.ts'
import { startRegistration } from './registration/start-registration.ts'
import {
  confirmAuthenticator,
  enrolAuthenticator,
  removeAuthenticator,
} from './second-factor/authenticator.ts'
import { getSecondFactor, newRecoveryCodes } from './second-factor/recovery-codes.ts'
import { listTrustedDevices, revokeTrustedDevice } from './second-factor/trusted-devices.ts'
import { getSession } from './session/get-session.ts'
import { listSessions } from './session/list-sessions.ts'
import { renewSession } from './session/renew-session.ts'
import { revokeSession } from './session/revoke-session.ts'
import { signOut, signOutEverywhere } from './session/sign-out.ts'
import { switchRole } from './session/switch-role.ts'
import { completeSignIn } from './sign-in/complete-sign-in.ts'
import { sendSignInCode } from './sign-in/send-sign-in-code.ts'
import { signIn } from './sign-in/sign-in.ts'
import { assignRole, revokeRole } from './users/change-roles.ts'
import { updateUser } from './users/update-user.ts'
import { disableUser, enableUser, resetSecondFactor } from './users/disable-user.ts'
import { getUser, listUsers } from './users/find-users.ts'

type Forget = (userId: string) => void

/** After the use case this node remembers nothing of the people concerned: the database tells the others a moment later. */
const changing = ({ endpoint, run }: Route, forget: Forget): Route => ({
  endpoint,
  run: async (deps, actor: Actor | null, input: { params?: { id?: string } }, context) => {
    const reply: unknown = await run(deps, actor, input, context)
    for (const id of [actor?.userId, input.params?.id, context.audit.recordId]) if (id) forget(id)
    return reply
  },
})

/** Endpoint to use case. */
export const identityRoutes = (forget: Forget): Route[] => [
  onPublic(contract.startRegistration, startRegistration),
  onPublic(contract.signIn, signIn),
  onPublic(contract.sendSignInCode, sendSignInCode),
  onPublic(contract.startPasswordReset, startPasswordReset),
  onPublic(contract.getSession, getSession),
  on(contract.listSessions, listSessions),
  on(contract.updateAccount, updateAccount),
  on(contract.changeEmail, changeEmail),
  on(contract.sendEmailCode, sendEmailCode),
  on(contract.confirmEmail, confirmEmail),
  on(contract.changePhone, changePhone),
  on(contract.getSecondFactor, getSecondFactor),
  on(contract.enrolAuthenticator, enrolAuthenticator),
  on(contract.newRecoveryCodes, newRecoveryCodes),
  on(contract.listTrustedDevices, listTrustedDevices),
  on(contract.revokeTrustedDevice, revokeTrustedDevice),
  on(contract.listUsers, listUsers),
  on(contract.getUser, getUser),
  on(contract.listGrants, listGrants),
  ...[
    onPublic(contract.completeRegistration, completeRegistration),
    onPublic(contract.completeSignIn, completeSignIn),
    onPublic(contract.completePasswordReset, completePasswordReset),
    onPublic(contract.signOut, signOut),
    on(contract.renewSession, renewSession),
    on(contract.switchRole, switchRole),
    on(contract.signOutEverywhere, signOutEverywhere),
    on(contract.revokeSession, revokeSession),
    on(contract.changePassword, changePassword),
    on(contract.confirmPhone, confirmPhone),
    on(contract.confirmAuthenticator, confirmAuthenticator),
    on(contract.removeAuthenticator, removeAuthenticator),
    on(contract.assignRole, assignRole),
    on(contract.revokeRole, revokeRole),
    on(contract.updateUser, updateUser),
    on(contract.disableUser, disableUser),
    on(contract.enableUser, enableUser),
    on(contract.resetSecondFactor, resetSecondFactor),
  ].map((route) => changing(route, forget)),
  // A grant concerns everybody in the role.
  changing(on(contract.changeGrant, changeGrant), () => forget('')),
]
