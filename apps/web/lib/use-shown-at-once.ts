'use client'
import { queryKey } from '@imeds/client'
import type { AnyEndpoint, ReplyOf } from '@imeds/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { shownAtOnce } from './shown-at-once.ts'
import { useSaid } from './use-said.ts'

/**
 * Options of a mutation whose outcome is beyond doubt: what it changes in the reads of an endpoint shows at once, and
 * goes back with a word of why when it is refused. Never for money, bookings or prescriptions.
 */
export function useShownAtOnce<Read extends AnyEndpoint, Variables>(
  read: Read,
  change: (data: ReplyOf<Read>, variables: Variables) => ReplyOf<Read>,
) {
  const cache = useQueryClient()
  const { failed } = useSaid()
  return { ...shownAtOnce(cache, queryKey(read), change), onError: failed }
}
