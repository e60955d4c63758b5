import type { ReplyOf } from '@imeds/contracts'
import type { listRecordShares, TimelineEntry, TimelineKind } from '@imeds/contracts/records'

export type { TimelineEntry, TimelineKind }
export type Entry<K extends TimelineKind> = Extract<TimelineEntry, { kind: K }>
export type Share = ReplyOf<typeof listRecordShares>['items'][number]
/** Who reads: the family, or somebody who treats. */
export type Side = 'patient' | 'practitioner'
