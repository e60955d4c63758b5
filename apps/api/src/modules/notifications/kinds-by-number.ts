import type { NotificationKind } from '@imeds/contracts/notifications'

/** Of what people without an account are told, by the number that the desk wrote down. */
export const kindsByNumber: readonly NotificationKind[] = ['practitioner_delayed']
