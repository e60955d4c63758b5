import { sql } from 'kysely'
import type { GuestKind } from '@imeds/contracts/consultation'
import { onConstraint, type Db, type Tx } from '../../../../platform/db/database.ts'
import { CallGuestInvited } from './guest.errors.ts'

export type NewGuest = {
  encounterId: string
  name: string
  kind: GuestKind
  secretHash: string
  invitedBy: string
  invitedAt: Date
  expiresAt: Date
}

export const insertGuest = (tx: Tx, guest: NewGuest) =>
  tx
    .insertInto('call_participant')
    .values({
      encounter_id: guest.encounterId,
      seat: 'guest',
      guest_name: guest.name,
      invited_as: guest.name,
      guest_kind: guest.kind,
      secret_hash: guest.secretHash,
      invited_by: guest.invitedBy,
      created_at: guest.invitedAt,
      invitation_expires_at: guest.expiresAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
    .catch(onConstraint('call_participant_guest', () => new CallGuestInvited()))

const guests = (db: Db | Tx) =>
  db
    .selectFrom('call_participant')
    .select((eb) => [
      'id',
      'invited_as',
      'created_at',
      'accepted_at',
      sql<string>`guest_name`.as('name'),
      sql<GuestKind>`guest_kind`.as('kind'),
      sql<Date>`invitation_expires_at`.as('expires_at'),
      eb
        .exists(
          eb
            .selectFrom('call_presence')
            .select('call_presence.id')
            .whereRef('call_presence.participant_id', '=', 'call_participant.id')
            .where('left_at', 'is', null),
        )
        .as('present'),
    ])
    .where('seat', '=', 'guest')
    .where('withdrawn_at', 'is', null)
export type GuestRow = Awaited<ReturnType<typeof listGuests>>[number]

/** Who is invited, and who was there; not whose invitation was taken back. */
export const listGuests = (db: Db | Tx, encounterId: string) =>
  guests(db).where('encounter_id', '=', encounterId).orderBy('id').execute()

export const findGuest = (db: Db | Tx, id: string, encounterId: string) =>
  guests(db).where('id', '=', id).where('encounter_id', '=', encounterId).executeTakeFirst()

export const withdrawGuest = (tx: Tx, id: string, at: Date) =>
  tx.updateTable('call_participant').set({ withdrawn_at: at }).where('id', '=', id).execute()

/** Whose devices of a guest are in the call. */
export async function listPresencesOf(tx: Tx, participantId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('call_presence')
    .select('id')
    .where('participant_id', '=', participantId)
    .where('left_at', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}

/** What a key opens; undefined when nothing, or nothing more. */
export const findInvitation = (db: Db | Tx, secretHash: string, now: Date) =>
  db
    .selectFrom('call_participant')
    .innerJoin('encounter', 'encounter.id', 'call_participant.encounter_id')
    .innerJoin('practitioner', 'practitioner.id', 'encounter.practitioner_id')
    .innerJoin('facility', 'facility.id', 'encounter.facility_id')
    .select([
      'call_participant.id',
      'call_participant.encounter_id',
      'call_participant.accepted_at',
      'encounter.patient_id',
      'encounter.status',
      'encounter.mode',
      'facility.name as facility_name',
      sql<string>`call_participant.guest_name`.as('name'),
      sql<GuestKind>`call_participant.guest_kind`.as('kind'),
      sql<string>`practitioner.given_name || ' ' || practitioner.family_name`.as('practitioner_name'),
    ])
    .where('secret_hash', '=', secretHash)
    .where('withdrawn_at', 'is', null)
    .where((eb) => eb.or([eb('accepted_at', 'is not', null), eb('invitation_expires_at', '>', now)]))
    .executeTakeFirst()
export type InvitationRow = NonNullable<Awaited<ReturnType<typeof findInvitation>>>

/** Puts the device's key in the link's place; false when somebody else was quicker. */
export async function acceptInvitation(
  tx: Tx,
  guest: { id: string; linkHash: string; keyHash: string; name: string; textVersion: string; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('call_participant')
    .set({
      secret_hash: guest.keyHash,
      guest_name: guest.name,
      consent_version: guest.textVersion,
      accepted_at: guest.at,
    })
    .where('id', '=', guest.id)
    .where('secret_hash', '=', guest.linkHash)
    .where('accepted_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
