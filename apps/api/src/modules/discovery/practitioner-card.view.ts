import { z } from 'zod'
import { Language } from '@imeds/contracts'
import type { PractitionerCard } from '@imeds/contracts/discovery'
import { ratingOf } from '../practitioners/index.ts'
import type { NextFreeSlot } from '../scheduling/index.ts'
import type { CardRow } from './card.repository.ts'
import type { Places } from './place.repository.ts'

const Languages = z.array(Language)
export type CardView = z.output<typeof PractitionerCard>
export type CardContext = {
  now: Date
  /** Distances from the point of the search. */
  places?: Places | undefined
  nextFree: readonly NextFreeSlot[]
}

/** A practitioner as anybody may see them. */
export const toCardView = (row: CardRow, { now, places, nextFree }: CardContext): CardView => ({
  id: row.id,
  givenName: row.given_name,
  familyName: row.family_name,
  gender: row.gender,
  photoFileId: row.photo_file_id,
  qualifications: row.qualifications,
  registrationNumber: row.registration_number,
  registrationCouncil: row.registration_council,
  specialities: row.specialities.map(({ code, title }) => ({ code, title })),
  languages: Languages.parse(row.languages),
  years: row.practising_since === null ? null : Math.max(0, now.getUTCFullYear() - row.practising_since),
  practiceName: row.practice_name,
  rating: ratingOf(row),
  offerings: row.offerings,
  places: row.places.map((place) => ({ ...place, distanceKm: roundedKm(places?.get(place.facilityId)) })),
  nextFree: nextFree.map(({ mode, facilityId, startsAt }) => ({
    mode,
    facilityId,
    startsAt: startsAt.toISOString(),
  })),
})

const roundedKm = (km: number | null | undefined) => (km == null ? null : Math.round(km * 10) / 10)
