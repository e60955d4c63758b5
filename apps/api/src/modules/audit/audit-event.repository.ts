import { sql, type Selectable } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import type { Schema } from '../../platform/db/schema.ts'
import { ofPerson } from '../patients/index.ts'

export type AuditEventRow = Selectable<Schema['audit_event']> & { actor_name: string | null }
export type AuditFilter = {
  actorUserId?: string | undefined
  patientId?: string | undefined
  operation?: string | undefined
  recordType?: string | undefined
  recordId?: string | undefined
  outcome?: AuditEventRow['outcome'] | undefined
  from?: string | undefined
  to?: string | undefined
  /** Only older ones than this. */
  before: number | undefined
  limit: number
}

const columnOf = {
  actorUserId: 'actor_user_id',
  patientId: 'patient_id',
  operation: 'operation',
  recordType: 'record_type',
  recordId: 'record_id',
  outcome: 'outcome',
} as const

/** Newest first; one row more than the limit when there are more. */
export async function selectAuditEvents(db: Db, filter: AuditFilter): Promise<AuditEventRow[]> {
  let rows = db
    .selectFrom('audit_event')
    .leftJoin('user_account', 'user_account.id', 'audit_event.actor_user_id')
    .selectAll('audit_event')
    .select('user_account.name as actor_name')
    .orderBy('audit_event.id', 'desc')
    .limit(filter.limit + 1)
  for (const name of Object.keys(columnOf) as (keyof typeof columnOf)[])
    if (filter[name] !== undefined) rows = rows.where(columnOf[name], '=', filter[name])
  if (filter.from) rows = rows.where('at', '>=', new Date(filter.from))
  if (filter.to) rows = rows.where('at', '<', new Date(filter.to))
  if (filter.before !== undefined) rows = rows.where('audit_event.id', '<', filter.before)
  return rows.execute()
}

export type RecordAccessRow = Pick<
  AuditEventRow,
  'id' | 'at' | 'action' | 'operation' | 'record_type' | 'actor_user_id' | 'actor_role' | 'reason'
> & { practitioner_name: string | null; facility_name: string | null }

type AccessFilter = { except: string | undefined; before: number | undefined; limit: number }

/**
 * What was done with a patient's record, newest first, one row more than the limit when there are more. Practitioners
 * are named, as are the places where the others held their role at that time; people beside them are not.
 */
export async function selectRecordAccess(
  db: Db,
  patientId: string,
  { except, before, limit }: AccessFilter,
): Promise<RecordAccessRow[]> {
  let rows = db
    .selectFrom('audit_event')
    .leftJoin('practitioner', (join) =>
      join
        .onRef('practitioner.user_id', '=', 'audit_event.actor_user_id')
        .on('audit_event.actor_role', '=', 'practitioner'),
    )
    .select([
      'audit_event.id',
      'at',
      'action',
      'operation',
      'record_type',
      'actor_user_id',
      'actor_role',
      'reason',
      sql<string | null>`practitioner.given_name || ' ' || practitioner.family_name`.as('practitioner_name'),
      sql<
        string | null
      >`(select string_agg(distinct facility.name, ', ') from role_assignment join facility on facility.id = facility_id
        where user_id = actor_user_id and role = actor_role
          and granted_at <= at and (revoked_at is null or revoked_at > at))`.as('facility_name'),
    ])
    .where(ofPerson('patient_id', patientId))
    .where('outcome', '=', 'success')
    .orderBy('audit_event.id', 'desc')
    .limit(limit + 1)
  if (except) rows = rows.where(sql<boolean>`actor_user_id is distinct from ${except}`)
  if (before !== undefined) rows = rows.where('audit_event.id', '<', before)
  return rows.execute()
}

// Sealing follows the order of the numbers but for transactions that commit late: further back everything is sealed.
const lateCommits = 10_000

/** The newest seal, and how many of the newest events no seal covers yet. */
export async function chainHead(
  db: Db,
): Promise<{ head: { seq: number; hash: string; sealed_at: Date } | undefined; unsealed: number }> {
  const head = await db
    .selectFrom('audit_seal')
    .select(['seq', 'hash', 'sealed_at'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const { unsealed } = await db
    .selectFrom('audit_event')
    .leftJoin('audit_seal', 'audit_seal.event_id', 'audit_event.id')
    .where('audit_seal.seq', 'is', null)
    .where(
      'audit_event.id',
      '>',
      sql<number>`coalesce((select max(event_id) from audit_seal), 0) - ${lateCommits}::int`,
    )
    .select((the) => the.fn.countAll<number>().as('unsealed'))
    .executeTakeFirstOrThrow()
  return { head, unsealed }
}
