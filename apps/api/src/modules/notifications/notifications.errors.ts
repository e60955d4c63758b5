import { refusal } from '../../platform/errors.ts'

export class NotificationNotFound extends refusal('notification_not_found', 'notFound') {}
/** The audience that the person acts as is never told of this kind. */
export class KindNotOffered extends refusal('kind_not_offered', 'invalid') {}
