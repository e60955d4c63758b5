import type { TokenChange, TokenStatus } from '@imeds/contracts/desk'

/** The one table of what leads where; what is not here cannot happen. */
const table: Record<TokenStatus, Partial<Record<TokenChange, TokenStatus>>> = {
  waiting: { call: 'called', skip: 'skipped', start: 'in_consultation' },
  // Called again: nobody came at the first call.
  called: { call: 'called', skip: 'skipped', return: 'waiting', start: 'in_consultation' },
  skipped: { call: 'called', return: 'waiting', start: 'in_consultation' },
  in_consultation: { finish: 'done' },
  done: {},
  cancelled: {},
}

/** The status after a change; null when the change cannot happen in this status. */
export const statusAfter = (status: TokenStatus, change: TokenChange): TokenStatus | null =>
  table[status][change] ?? null
