import type { Clock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import type { Db } from './platform/db/database.ts'
import type { Authenticate } from './platform/http/register.ts'
import type { Logger } from './platform/logger.ts'
import type { Module } from './platform/module.ts'
import type { Listener } from './platform/realtime/listener.ts'
import { facilitiesModule } from './modules/facilities/index.ts'
import { createIdentity } from './modules/identity/index.ts'

/** Outside services that tests and other installations may replace. */
export type Services = Record<never, never>

type Ground = {
  config: Config
  db: Db
  clock: Clock
  log: Logger
  listener: Listener
  services?: Partial<Services>
}

/** The list of modules. */
export function createModules(ground: Ground): { modules: Module[]; authenticate: Authenticate } {
  const identity = createIdentity(ground)
  return { authenticate: identity.authenticate, modules: [identity.module, facilitiesModule] }
}
