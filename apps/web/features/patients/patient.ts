import type { ReplyOf } from '@imeds/contracts'
import type { getPatient, Relation } from '@imeds/contracts/patients'
import type { output } from 'zod'

export type Patient = ReplyOf<typeof getPatient>
export type Relation = output<typeof Relation>

/** The calendar by which a patient's own entries are read. */
export const homeZone = 'Asia/Kolkata'
