export { hashOfToken } from './secrets.ts'
import type { Clock } from '../../platform/clock.ts'
import { ensureSecret, type Config } from '../../platform/config.ts'
import type { Db } from '../../platform/db/database.ts'
import type { Module } from '../../platform/module.ts'
import type { Listener } from '../../platform/realtime/listener.ts'
import { createAuthenticate, type Authenticate } from './session/authenticate.ts'
import { seedGrants } from './grant.repository.ts'

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
  const authenticate = createAuthenticate({ db, clock, listener, secret: ensureSecret(config) })
  return { authenticate, module: { name: 'identity', start: (deps) => seedGrants(deps.db) } }
}
