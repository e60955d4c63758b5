import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

/** What everybody in a call answered last, in the order of coming; null: nothing yet. */
export async function listConsents(
  db: Db | Tx,
  encounterId: string,
): Promise<{ presenceId: string; participantId: string; given: boolean | null }[]> {
  const rows = await db
    .selectFrom('call_presence')
    .select([
      'call_presence.id',
      'call_presence.participant_id',
      sql<boolean | null>`(select given from recording_consent
        where recording_consent.participant_id = call_presence.participant_id order by seq desc limit 1)`.as(
        'given',
      ),
    ])
    .where('call_presence.encounter_id', '=', encounterId)
    .where('call_presence.left_at', 'is', null)
    .orderBy('call_presence.id')
    .execute()
  return rows.map(({ id, participant_id, given }) => ({
    presenceId: id,
    participantId: participant_id,
    given,
  }))
}

export const insertConsent = (
  tx: Tx,
  consent: { participantId: string; given: boolean; textVersion: string; saidAt: Date },
) =>
  tx
    .insertInto('recording_consent')
    .values({
      participant_id: consent.participantId,
      given: consent.given,
      text_version: consent.textVersion,
      said_at: consent.saidAt,
    })
    .execute()
