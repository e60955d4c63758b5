import type { Pharmacy } from '@imeds/contracts/pharmacy'

type Profile = NonNullable<Pharmacy['profile']>
/** A number as somebody types it: empty until it is one. */
type Typed = number | string

/** The profile as it stands in its form. */
export type TypedProfile = {
  type: Profile['type']
  licenceNumber: string
  drugLicenceNumber: string
  pharmacistName: string
  pharmacistRegistrationNumber: string
  pharmacistPhone: string
  pharmacistEmail: string
  hours: { key: number; weekday: number; from: string; to: string }[]
  delivers: boolean
  radiusKm: Typed
  /** In rupees. */
  fee: Typed
  minimum: Typed
}
export type ProfilePart = { typed: TypedProfile; onChange: (change: Partial<TypedProfile>) => void }

export const typedFrom = (profile: Profile | null): TypedProfile => ({
  type: profile?.type ?? 'retail',
  licenceNumber: profile?.licenceNumber ?? '',
  drugLicenceNumber: profile?.drugLicenceNumber ?? '',
  pharmacistName: profile?.pharmacistName ?? '',
  pharmacistRegistrationNumber: profile?.pharmacistRegistrationNumber ?? '',
  pharmacistPhone: profile?.pharmacistPhone ?? '',
  pharmacistEmail: profile?.pharmacistEmail ?? '',
  hours: (profile?.openingHours ?? []).map(({ weekday, opensAt: from, closesAt: to }, key) => ({
    key,
    weekday,
    from,
    to,
  })),
  delivers: profile?.delivers ?? false,
  radiusKm: profile?.deliveryRadiusKm ?? '',
  fee: (profile?.deliveryFeePaise ?? 0) / 100,
  minimum: (profile?.minimumOrderPaise ?? 0) / 100,
})

const paise = (rupees: Typed) => Math.round(Number(rupees || 0) * 100)

export const toProfile = ({ hours, radiusKm, fee, minimum, ...typed }: TypedProfile): Profile => ({
  ...typed,
  pharmacistPhone: typed.pharmacistPhone || null,
  pharmacistEmail: typed.pharmacistEmail || null,
  openingHours: hours
    .map(({ weekday, from: opensAt, to: closesAt }) => ({ weekday, opensAt, closesAt }))
    .toSorted((a, b) => a.weekday - b.weekday || a.opensAt.localeCompare(b.opensAt)),
  deliveryRadiusKm: typed.delivers && radiusKm !== '' ? Number(radiusKm) : null,
  deliveryFeePaise: paise(fee),
  minimumOrderPaise: paise(minimum),
})
