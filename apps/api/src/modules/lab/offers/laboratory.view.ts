import type { z } from 'zod'
import type { Laboratory, LaboratoryChoice, LabOffer } from '@imeds/contracts/lab'
import type { Actor } from '../../../platform/actor.ts'
import type { TestRow } from '../catalogue/test.repository.ts'
import { toLabTest } from '../catalogue/test.view.ts'
import type { HoursRow, LaboratoryRow } from './laboratory.repository.ts'
import { mayManage } from './laboratory.scope.ts'
import type { NearbyRow } from './nearby.repository.ts'
import type { OfferRow } from './offer.repository.ts'

type Placed = Record<'address_line' | 'city' | 'state' | 'pin_code', string>
export const toAddress = ({ address_line, city, state, pin_code }: Placed) => ({
  line: address_line,
  city,
  state,
  pinCode: pin_code,
})

export const toLaboratory = (
  row: LaboratoryRow,
  hours: readonly HoursRow[],
  actor: Actor | null,
): z.output<typeof Laboratory> => ({
  id: row.id,
  code: row.code,
  name: row.name,
  registrationNumber: row.registration_number,
  phone: row.phone,
  address: toAddress(row),
  timeZone: row.time_zone,
  accreditation:
    row.accreditation_number && row.accredited_until
      ? { number: row.accreditation_number, until: row.accredited_until }
      : null,
  directorName: row.director_name ?? '',
  homeCollection: row.home_collection ?? false,
  homeCollectionFeePaise: row.home_collection_fee_paise ?? 0,
  homeRadiusKm: row.home_radius_km ?? 10,
  slotMinutes: row.slot_minutes ?? 30,
  visitCapacity: row.visit_capacity ?? 2,
  homeCapacity: row.home_capacity ?? 1,
  twoPersonVerification: row.two_person_verification ?? true,
  payAtCounter: row.pay_at_counter ?? true,
  cancelHoursBefore: row.cancel_hours_before ?? 2,
  hours: hours.map(({ collection, weekday, starts_at, ends_at }) => ({
    collection,
    weekday,
    startsAt: starts_at,
    endsAt: ends_at,
  })),
  abilities: { manage: mayManage(actor, row.id) },
})

export const toOffer = (row: OfferRow, test: TestRow): z.output<typeof LabOffer> => ({
  id: row.id,
  test: toLabTest(test),
  pricePaise: row.price_paise,
  homeCollection: row.home_collection,
  reportingHours: row.reporting_hours,
  accredited: row.accredited,
  active: row.active,
})

export const toChoice = (row: NearbyRow): z.output<typeof LaboratoryChoice> => ({
  id: row.id,
  name: row.name,
  address: toAddress(row),
  timeZone: row.time_zone,
  hasPhoto: row.has_photo,
  accredited: row.accredited,
  distanceKm: row.distance_km === null ? null : Math.round(row.distance_km * 10) / 10,
  pricePaise: row.price_paise,
  reportingHours: row.reporting_hours,
  homeCollection: row.home_collection,
  homeCollectionFeePaise: row.home_collection_fee_paise,
})
