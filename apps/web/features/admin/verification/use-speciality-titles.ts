'use client'
import { query } from '@imeds/client'
import { listSpecialities } from '@imeds/contracts/discovery'
import { useQuery } from '@tanstack/react-query'

/** Turns codes of specialities into their titles; a code stays until they are known. */
export function useSpecialityTitles() {
  const list = useQuery({ ...query(listSpecialities), staleTime: Infinity })
  const titles = new Map(list.data?.items.map(({ code, title }) => [code, title]))
  return (codes: readonly string[]) => codes.map((code) => titles.get(code) ?? code).join(', ')
}
