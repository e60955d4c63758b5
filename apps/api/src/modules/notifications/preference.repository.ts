import type { NotificationAudience, NotificationChannel } from '@imeds/contracts/notifications'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Choice } from './channels.ts'

type Whose = { userId: string; audience: NotificationAudience }

export const findChoices = (db: Db | Tx, { userId, audience }: Whose): Promise<Choice[]> =>
  db
    .selectFrom('notification_preference')
    .select(['kind', 'channel', 'enabled'])
    .where('user_id', '=', userId)
    .where('audience', '=', audience)
    .execute()

export async function saveChoice(
  tx: Tx,
  { userId, audience }: Whose,
  { kind, channel, enabled }: { kind: string; channel: NotificationChannel; enabled: boolean },
): Promise<void> {
  await tx
    .insertInto('notification_preference')
    .values({ user_id: userId, audience, kind, channel, enabled })
    .onConflict((conflict) =>
      conflict.columns(['user_id', 'audience', 'kind', 'channel']).doUpdateSet({ enabled }),
    )
    .execute()
}
