import { query } from '@imeds/client'
import { listFreeSlots } from '@imeds/contracts/scheduling'
import type { ConsultationMode } from '@imeds/contracts'
import type { output } from 'zod'

type Mode = output<typeof ConsultationMode>
export type SlotSource = { practitionerId: string; facilityId: string; mode: Mode }
export const daysShown = 7

/** The question for the free times of some days; from today when no first date is given. */
export const freeSlots = ({ practitionerId, facilityId, mode }: SlotSource, from?: string) =>
  query(listFreeSlots, {
    params: { id: practitionerId },
    query: { facilityId, mode, days: daysShown, ...(from ? { from } : {}) },
  })

/** What a practitioner offers: a way to meet at a place, at a price. */
export type Offering = { mode: Mode; facilityId: string; feePaise: number; slotMinutes: number }
export type WantedOffering = { mode?: Mode | undefined; facilityId?: string | undefined }

/** The offering that fits best: the very one, the same mode elsewhere, or the first. */
export const offeringFor = (
  offerings: readonly Offering[],
  { mode, facilityId }: WantedOffering,
): Offering | undefined =>
  offerings.find((one) => one.mode === mode && one.facilityId === facilityId) ??
  offerings.find((one) => one.mode === mode) ??
  offerings[0]
