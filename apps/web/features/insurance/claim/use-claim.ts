'use client'
import { query, queryKey } from '@imeds/client'
import { getClaim, listClaims } from '@imeds/contracts/insurance'
import { useQueryClient } from '@tanstack/react-query'
import type { Claim } from '../types.ts'

/** Keeps what the server says of a claim after a change, and lets lists look again. */
export function useKeepClaim(): (claim: Claim) => Promise<void> {
  const cache = useQueryClient()
  return async (claim) => {
    cache.setQueryData(query(getClaim, { params: { id: claim.id } }).queryKey, claim)
    await cache.invalidateQueries({ queryKey: queryKey(listClaims) })
  }
}
