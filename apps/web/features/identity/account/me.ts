import type { Session } from '@imeds/contracts/identity'

/** The person who is signed in. */
export type Me = NonNullable<Session['user']>
