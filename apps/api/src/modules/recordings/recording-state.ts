import type { CallSeat } from '@imeds/contracts/consultation'
import type { RecordingState, RecordingStatus } from '@imeds/contracts/recordings'
import type { Deps } from '../../platform/deps.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { listCallPeople } from '../consultation/index.ts'
import { listConsents } from './consent/consent.repository.ts'
import { findOpenInterval } from './consent/interval.repository.ts'
import { isTapped, isWritten } from './tap/segment.repository.ts'

/** The recording of a call as one person in it sees it. */
export async function toRecordingState(
  { config, clock }: Pick<Deps, 'config' | 'clock'>,
  db: Db | Tx,
  { encounterId, participantId }: { encounterId: string; participantId: string },
): Promise<RecordingState> {
  const people = await listCallPeople(db, encounterId)
  const consents = new Map(
    (await listConsents(db, encounterId)).map(({ presenceId, given }) => [presenceId, given]),
  )
  const open = await findOpenInterval(db, encounterId)
  let status: RecordingStatus = 'off'
  if (open) status = (await isWritten(db, open.id, clock.now())) ? 'recording' : 'starting'
  return {
    offered: config.recordings.offered,
    keepDays: config.recordings.keepDays,
    status,
    intervalId: open?.id ?? null,
    tapped: open !== undefined && (await isTapped(db, open.id, participantId, clock.now())),
    people: people.map(({ id, seat, name }) => ({
      presenceId: id,
      seat: seat as CallSeat,
      name,
      consents: consents.get(id) ?? null,
    })),
  }
}
