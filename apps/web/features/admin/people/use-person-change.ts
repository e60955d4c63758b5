'use client'
import { query, queryKey } from '@imeds/client'
import { getUser, listUsers, type User } from '@imeds/contracts/identity'
import { useQueryClient } from '@tanstack/react-query'
import { useSaid } from '@/lib/use-said.ts'

/** Shows the person as an answer has them, everywhere, and says what was done. */
export function usePersonChange() {
  const cache = useQueryClient()
  const { done } = useSaid()
  return (sentence: string, after?: () => void) => (user: User) => {
    cache.setQueryData(query(getUser, { params: { id: user.id } }).queryKey, user)
    void cache.invalidateQueries({ queryKey: queryKey(listUsers) })
    done(sentence)
    after?.()
  }
}
