import type { Selectable } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'

export type GatewayEventRow = Selectable<Schema['gateway_event']>
type EventKey = { gateway: string; eventId: string }

/** Keeps a webhook; false when the same one came before. */
export async function insertGatewayEvent(
  tx: Tx,
  { gateway, eventId, name, payload, at }: EventKey & { name: string; payload: object; at: Date },
): Promise<boolean> {
  const row = await tx
    .insertInto('gateway_event')
    .values({ gateway, event_id: eventId, name, payload: JSON.stringify(payload), received_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('event_id')
    .executeTakeFirst()
  return row !== undefined
}

export const findGatewayEvent = (
  db: Db,
  { gateway, eventId }: EventKey,
): Promise<GatewayEventRow | undefined> =>
  db
    .selectFrom('gateway_event')
    .selectAll()
    .where('gateway', '=', gateway)
    .where('event_id', '=', eventId)
    .executeTakeFirst()

export async function markHandled(db: Db, { gateway, eventId }: EventKey, at: Date): Promise<void> {
  await db
    .updateTable('gateway_event')
    .set({ handled_at: at })
    .where('gateway', '=', gateway)
    .where('event_id', '=', eventId)
    .execute()
}
