'use client'
import { query } from '@imeds/client'
import {
  getLaboratory,
  listCollectionSlots,
  searchLaboratories,
  searchLabTests,
  type Collection,
} from '@imeds/contracts/lab'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'

/** Tests that fit a text, the common ones without; the last answer stands while the next is on its way. */
export function useTestSearch(text: string) {
  const [settled] = useDebouncedValue(text.trim(), 200)
  return useQuery({
    ...query(searchLabTests, { query: { limit: 8, ...(settled ? { text: settled } : {}) } }),
    placeholderData: keepPreviousData,
  })
}

/** Laboratories that offer all of the tests, near a PIN code where one is given. */
export const useLaboratories = (testIds: readonly string[], pinCode: string) =>
  useQuery({
    ...query(searchLaboratories, {
      query: {
        testIds: testIds.join(','),
        withinKm: 50,
        limit: 20,
        ...(/^[1-9]\d{5}$/.test(pinCode) ? { pinCode } : {}),
      },
    }),
    enabled: testIds.length > 0,
  })

/** The free times of a laboratory; renewed while the page is open, since others book too. */
export const useSlots = (laboratoryId: string | null, collection: Collection) =>
  useQuery({
    ...query(listCollectionSlots, { params: { id: laboratoryId ?? '' }, query: { collection, days: 7 } }),
    enabled: laboratoryId !== null,
    refetchInterval: 30_000,
  })

export const useTerms = (laboratoryId: string | null) =>
  useQuery({
    ...query(getLaboratory, { params: { id: laboratoryId ?? '' } }),
    enabled: laboratoryId !== null,
  })
