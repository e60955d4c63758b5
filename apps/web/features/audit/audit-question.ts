import type { CallInput } from '@imeds/client'
import type { listAuditEvents } from '@imeds/contracts/audit'
import { homeZone } from '../../lib/home-zone.ts'

/** What the admin asks of the trail, as the fields show it. */
export type AuditFilters = {
  /** Calendar dates in the home zone; both days count. */
  from: string
  to: string
  outcome: '' | 'success' | 'refused' | 'failed'
  recordType: string
  operation: string
  actor: { userId: string; name: string } | null
}

export const noFilters: AuditFilters = {
  from: '',
  to: '',
  outcome: '',
  recordType: '',
  operation: '',
  actor: null,
}

type Query = NonNullable<CallInput<typeof listAuditEvents>['query']>

/** The instant at which a calendar day begins in the home zone, which has no summer time. */
export function startOfDay(date: string): string {
  const offset = new Intl.DateTimeFormat('en', { timeZone: homeZone, timeZoneName: 'longOffset' })
    .formatToParts(new Date(`${date}T00:00:00Z`))
    .find(({ type }) => type === 'timeZoneName')
    ?.value.replace('GMT', '')
  return new Date(`${date}T00:00:00${offset || 'Z'}`).toISOString()
}

const nextDay = (date: string) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** The filters as the endpoint takes them: only those that are set. */
export function toQuery(filters: AuditFilters): Query {
  const { from, to, outcome, recordType, operation, actor } = filters
  return {
    ...(from ? { from: startOfDay(from) } : {}),
    ...(to ? { to: startOfDay(nextDay(to)) } : {}),
    ...(outcome ? { outcome } : {}),
    ...(recordType ? { recordType } : {}),
    ...(operation ? { operation } : {}),
    ...(actor ? { actorUserId: actor.userId } : {}),
  }
}
