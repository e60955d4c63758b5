import { event } from '../event.ts'

export const userRegistered = event<{ userId: string }>('user.registered')
/** Name, number, e-mail address or language of a person changed. */
export const userChanged = event<{ userId: string }>('user.changed')
/** The person holds a role more or less, or was shut out or let in. */
export const userRolesChanged = event<{ userId: string }>('user.roles_changed')
