'use client'
import { query } from '@imeds/client'
import type { ReplyOf } from '@imeds/contracts'
import { getFacility } from '@imeds/contracts/facilities'
import { useQueries } from '@tanstack/react-query'

export type Facility = ReplyOf<typeof getFacility>

/** The places with these ids, as far as they are known by now. */
export function useFacilities(ids: readonly string[]): ReadonlyMap<string, Facility> {
  const reads = useQueries({ queries: ids.map((id) => query(getFacility, { params: { id } })) })
  return new Map(reads.flatMap(({ data }) => (data ? [[data.id, data] as const] : [])))
}
