import type { InputOf, ReplyOf } from '@imeds/contracts'
import {
  audienceOf,
  type getNotificationPreferences as readContract,
  type NotificationAudience,
  type NotificationPreferences,
  type setNotificationPreference as contract,
} from '@imeds/contracts/notifications'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction, type Db, type Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { canSend } from '../messaging/index.ts'
import { channelsFor, kindsFor } from './channels.ts'
import { KindNotOffered } from './notifications.errors.ts'
import { findChoices, saveChoice } from './preference.repository.ts'
import { findRecipients } from './recipient.repository.ts'

async function preferencesOf(
  { config }: Pick<Deps, 'config'>,
  db: Db | Tx,
  userId: string,
  audience: NotificationAudience,
): Promise<NotificationPreferences> {
  const [person] = await findRecipients(db, [userId])
  const choices = await findChoices(db, { userId, audience })
  return {
    audience,
    items: kindsFor(audience).map((kind) => ({ kind, channels: channelsFor(audience, kind, choices) })),
    reachable: {
      email: Boolean(person?.email) && canSend(config, 'email'),
      sms: Boolean(person?.phone) && canSend(config, 'sms'),
    },
  }
}

/** The whole table for the role that the person acts in. */
export const getNotificationPreferences = async (
  deps: Deps,
  { userId, role }: Actor,
): Promise<ReplyOf<typeof readContract>> => preferencesOf(deps, deps.db, userId, audienceOf(role))

/** Switches one field of the table. */
export async function setNotificationPreference(
  deps: Deps,
  { userId, role }: Actor,
  { body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const audience = audienceOf(role)
  if (!kindsFor(audience).includes(body.kind))
    throw new KindNotOffered({ fields: [{ path: 'body.kind', code: 'not_for_role' }] })
  return inTransaction(deps.db, async (tx) => {
    await saveChoice(tx, { userId, audience }, body)
    return preferencesOf(deps, tx, userId, audience)
  })
}
