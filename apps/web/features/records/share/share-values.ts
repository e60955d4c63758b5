import { SharedKind } from '@imeds/contracts/patients'

/** How long a record may be open, in days, as people choose it. */
export const periods = [7, 30, 90, 180] as const
export type PeriodDays = (typeof periods)[number]

export type ShareValues = {
  practitionerId: string
  purpose: string
  kinds: SharedKind[]
  days: string
  consent: boolean
}
export const firstValues: ShareValues = {
  practitionerId: '',
  purpose: 'second_opinion',
  // Claims are of no use to a doctor: who wants to share them says so.
  kinds: SharedKind.options.filter((kind) => kind !== 'claim'),
  days: '30',
  consent: false,
}

/** The instant at which a share of so many days ends that is given now. */
export const endOf = (days: string): string => new Date(Date.now() + Number(days) * 86_400_000).toISOString()
