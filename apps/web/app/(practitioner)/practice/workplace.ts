import 'server-only'
import { ConsultationMode } from '@imeds/contracts'
import { getFacility } from '@imeds/contracts/facilities'
import { getOwnPractitioner } from '@imeds/contracts/practitioners'
import { cache } from 'react'
import { homeZone } from '@/features/patients/patient.ts'
import type { Practice } from '@/features/scheduling/practice/practice.ts'
import { callFromServer } from '@/lib/call-from-server.ts'

/** Where the practitioner who asks consults, and by which clock; asked once for each request. */
export const getWorkplace = cache(async (): Promise<Practice> => {
  const { id, offerings } = await callFromServer(getOwnPractitioner)
  const ids = [...new Set(offerings.map(({ facilityId }) => facilityId))]
  const facilities = await Promise.allSettled(
    ids.map((one) => callFromServer(getFacility, { params: { id: one } })),
  )
  // A place that has closed meanwhile is no longer told of.
  const open = facilities.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const places = open.map(({ id: facilityId, name, timeZone }) => ({
    id: facilityId,
    name,
    zone: timeZone,
    modes: ConsultationMode.options.filter((mode) =>
      offerings.some((one) => one.facilityId === facilityId && one.mode === mode),
    ),
  }))
  return { practitionerId: id, zone: places[0]?.zone ?? homeZone, places }
})
