import type { Session } from '@imeds/contracts/identity'
import type { Actor } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import { sessionView, signedOut } from './session.view.ts'

/** Who is there; a visitor gets an empty session. */
export const getSession = async (deps: Deps, actor: Actor | null): Promise<Session> =>
  actor ? sessionView(deps, actor.sessionId) : signedOut(deps.config.demo)
