import type { z } from 'zod'
import type { CallRecord, CallSeat, CallStay } from '@imeds/contracts/consultation'
import type { CallRow, StayRow } from './support.repository.ts'

const toStay = (row: StayRow): CallStay => ({
  id: row.id,
  seat: row.seat as CallSeat,
  guestKind: row.guest_kind,
  joinedAt: row.joined_at.toISOString(),
  leftAt: row.left_at?.toISOString() ?? null,
  leftBecause: row.left_because,
  statistics:
    row.kbps === null
      ? null
      : {
          connectMs: row.connect_ms,
          kbps: row.kbps,
          loss: Number(row.loss ?? 0),
          roundTripMs: row.round_trip_ms,
          reconnects: row.reconnects,
          fallBacks: row.fall_backs,
          relayed: row.relayed,
        },
})

export const toCallRecord = (row: CallRow, stays: readonly StayRow[]): z.output<typeof CallRecord> => ({
  id: row.id,
  mode: row.mode as 'video' | 'audio',
  practitionerName: row.practitioner_name,
  facilityName: row.facility_name,
  timeZone: row.time_zone,
  admittedAt: row.admitted_at.toISOString(),
  finishedAt: row.finished_at?.toISOString() ?? null,
  stays: stays.map(toStay),
})
