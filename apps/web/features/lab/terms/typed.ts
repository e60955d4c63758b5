import type { BodyOf } from '@imeds/contracts'
import type { Collection, Laboratory, setLaboratory } from '@imeds/contracts/lab'
import type { HoursLine } from '@/ui/week-hours.tsx'

type Typed = string | number
/** The terms as they are typed; amounts in rupees. */
export type TypedTerms = {
  accreditationNumber: string
  accreditedUntil: string
  directorName: string
  homeCollection: boolean
  homeFee: Typed
  homeRadiusKm: Typed
  slotMinutes: Typed
  visitCapacity: Typed
  homeCapacity: Typed
  twoPersonVerification: boolean
  payAtCounter: boolean
  cancelHoursBefore: Typed
  hours: Record<Collection, HoursLine[]>
}
/** What new opening hours of a laboratory begin with. */
export const usualHours = {
  first: { from: '07:00', to: '19:00' },
  further: { from: '16:00', to: '19:00' },
}
export type TermsPart = { typed: TypedTerms; onChange: (change: Partial<TypedTerms>) => void }

export function typedFrom(laboratory: Laboratory): TypedTerms {
  const { accreditation, homeCollectionFeePaise, hours, ...terms } = laboratory
  const linesOf = (wanted: Collection): HoursLine[] =>
    hours
      .filter(({ collection }) => collection === wanted)
      .map(({ weekday, startsAt, endsAt }, key) => ({
        key,
        weekday,
        from: startsAt.slice(0, 5),
        to: endsAt.slice(0, 5),
      }))
  return {
    ...terms,
    accreditationNumber: accreditation?.number ?? '',
    accreditedUntil: accreditation?.until ?? '',
    homeFee: homeCollectionFeePaise / 100,
    hours: { visit: linesOf('visit'), home: linesOf('home') },
  }
}

/** What is sent: nothing of an accreditation without its number. */
export function toTerms(typed: TypedTerms): BodyOf<typeof setLaboratory> {
  const number = typed.accreditationNumber.trim()
  const linesOf = (collection: Collection) =>
    typed.hours[collection].map(({ weekday, from, to }) => ({
      collection,
      weekday,
      startsAt: from,
      endsAt: to,
    }))
  return {
    accreditation: number ? { number, until: typed.accreditedUntil } : null,
    directorName: typed.directorName.trim(),
    homeCollection: typed.homeCollection,
    homeCollectionFeePaise: Math.round(Number(typed.homeFee) * 100),
    homeRadiusKm: Number(typed.homeRadiusKm),
    slotMinutes: Number(typed.slotMinutes),
    visitCapacity: Number(typed.visitCapacity),
    homeCapacity: Number(typed.homeCapacity),
    twoPersonVerification: typed.twoPersonVerification,
    payAtCounter: typed.payAtCounter,
    cancelHoursBefore: Number(typed.cancelHoursBefore),
    hours: [...linesOf('visit'), ...(typed.homeCollection ? linesOf('home') : [])],
  }
}
