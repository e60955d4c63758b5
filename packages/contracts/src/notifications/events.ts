import { event } from '../event.ts'

/** There is a new notification in the list of a person; told to `user/:id`. */
export const notificationCreated = event<{ notificationId: string }>('notification.created')
/** Some were read, perhaps on another device; told to `user/:id`. */
export const notificationsRead = event<{ userId: string }>('notification.read')
