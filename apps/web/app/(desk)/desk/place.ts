import 'server-only'
import { getFacility } from '@imeds/contracts/facilities'
import { cache } from 'react'
import type { Place } from '@/features/desk/place.ts'
import { callFromServer } from '@/lib/call-from-server.ts'
import { getSession } from '@/lib/session.ts'

/** Where the person who asks has the desk; null before anybody gave them one. */
export const getPlace = cache(async (): Promise<Place | null> => {
  const [facility] = (await getSession()).facilities
  if (!facility) return null
  const { id, name, timeZone } = await callFromServer(getFacility, { params: { id: facility.id } })
  return { facilityId: id, name, zone: timeZone }
})
