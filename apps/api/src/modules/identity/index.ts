import type { Clock } from '../../platform/clock.ts'
import type { Config } from '../../platform/config.ts'
import type { Db } from '../../platform/db/database.ts'
import type { Module } from '../../platform/module.ts'
import type { Listener } from '../../platform/realtime/listener.ts'
import { sendCodeHandler } from './challenge/send-code.ts'
import { seedGrants } from './grants/grant.repository.ts'
import { housekeeping } from './housekeeping.ts'
import { identityRoutes } from './identity.routes.ts'
import { secretsOf } from './secrets.ts'
import { createAuthenticate, type Authenticate } from './session/authenticate.ts'

export { accountTemplates, accountTexts } from './challenge/code-message.ts'
export { answerChallenge, isSentCode } from './challenge/answer-challenge.ts'
export { admitMessage, challengeView, openChallenge } from './challenge/start-challenge.ts'
export { bootstrapAdmin, type AdminSetUp } from './users/bootstrap-admin.ts'
export { contactOf, createDemoUser, findUser, type Contact, type DemoUser, type Person } from './people.ts'
export { hashOfToken } from './secrets.ts'
export { lockOut } from './throttle/throttle.ts'
export { admitTry, clearTries } from './throttle/throttle.repository.ts'
export { giveRole, takeRole } from './users/change-roles.ts'

/** Who people are, what they may do, and how they prove it. */
export function createIdentity({
  config,
  db,
  clock,
  listener,
}: {
  config: Config
  db: Db
  clock: Clock
  listener: Listener
}): { module: Module; authenticate: Authenticate } {
  const authenticate = createAuthenticate({ db, clock, listener, secret: secretsOf(config).signing })
  return {
    authenticate,
    module: {
      name: 'identity',
      routes: identityRoutes(authenticate.forget),
      jobs: [sendCodeHandler, housekeeping],
      start: (deps) => seedGrants(deps.db),
    },
  }
}
