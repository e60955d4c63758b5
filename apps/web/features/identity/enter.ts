import type { Session } from '@imeds/contracts/identity'
import { localeCookie, remember } from '@/lib/preferences.ts'
import { safeNext } from '@/lib/safe-next.ts'
import { homeOf } from './home-of.ts'

/** Goes on as the person who just signed in or changed the role: in their language, with fresh caches. */
export function enter({ user, activeRole }: Session, next?: string): void {
  if (user) remember(localeCookie, user.locale)
  location.assign(next === undefined ? homeOf(activeRole) : safeNext(next))
}
