'use client'
import { query } from '@imeds/client'
import { getOwnPractitioner } from '@imeds/contracts/practitioners'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Profile } from './profile.ts'

/** The own practitioner profile. */
export const useOwnProfile = () =>
  useQuery({
    ...query(getOwnPractitioner),
    // Fields that are being filled must not change under the hands.
    refetchOnWindowFocus: false,
  })

/** Keeps the profile that a change answered with, so that every card shows it. */
export function useKeepProfile(): (profile: Profile) => void {
  const cache = useQueryClient()
  return (profile) => void cache.setQueryData(query(getOwnPractitioner).queryKey, profile)
}
