import { ConsultationMode, type BodyOf } from '@imeds/contracts'
import type { setOwnOfferings } from '@imeds/contracts/practitioners'
import type { Mode } from '../../../ui/mode.tsx'
import type { Profile } from '../profile.ts'

/** One mode at one place; the fee in rupees, as it is typed. */
export type ModeValues = { offered: boolean; fee: string | number; minutes: string | number }
export type PlaceValues = { facilityId: string; modes: Record<Mode, ModeValues> }

const blank: ModeValues = { offered: false, fee: '', minutes: 15 }
export const modes = ConsultationMode.options

export const newPlace = (facilityId: string): PlaceValues => ({
  facilityId,
  modes: { in_person: { ...blank }, video: { ...blank }, audio: { ...blank }, text: { ...blank } },
})

/** The offerings by place. */
export function placesOf(offerings: Profile['offerings']): PlaceValues[] {
  const byPlace = Map.groupBy(offerings, ({ facilityId }) => facilityId)
  return [...byPlace].map(([facilityId, list]) => {
    const place = newPlace(facilityId)
    for (const { mode, feePaise, slotMinutes } of list)
      place.modes[mode] = { offered: true, fee: feePaise / 100, minutes: slotMinutes }
    return place
  })
}

const maxRupees = 100_000
const outside = (value: string | number, min: number, max: number) =>
  value === '' || !(Number(value) >= min && Number(value) <= max)

/** What must be put right, by `place.mode.field`; keys of `practitioners.offerings.checks`. */
export function problemsOfOfferings(places: readonly PlaceValues[]): Record<string, 'fee' | 'slot'> {
  const found = places.flatMap((place, at) =>
    modes.flatMap((mode): [string, 'fee' | 'slot'][] => {
      const { offered, fee, minutes } = place.modes[mode]
      if (!offered) return []
      return [
        ...(outside(fee, 0, maxRupees) ? ([[`${at}.${mode}.fee`, 'fee']] as [string, 'fee'][]) : []),
        ...(outside(minutes, 5, 180) || !Number.isInteger(Number(minutes))
          ? ([[`${at}.${mode}.minutes`, 'slot']] as [string, 'slot'][])
          : []),
      ]
    }),
  )
  return Object.fromEntries(found)
}

/** The body; rupees become paise. */
export const toOfferings = (places: readonly PlaceValues[]): BodyOf<typeof setOwnOfferings> => ({
  offerings: places.flatMap(({ facilityId, modes: values }) =>
    modes.flatMap((mode) => {
      const { offered, fee, minutes } = values[mode]
      return offered
        ? [{ facilityId, mode, feePaise: Math.round(Number(fee) * 100), slotMinutes: Number(minutes) }]
        : []
    }),
  ),
})
