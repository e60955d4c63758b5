'use client'
import { query } from '@imeds/client'
import { getPackagePurchase } from '@imeds/contracts/packages'
import { useQuery } from '@tanstack/react-query'
import { useTopic } from '@/lib/socket.tsx'
import { useSession } from '@/lib/use-session.tsx'

/** A bought package, live. */
export function usePurchase(id: string) {
  const { user } = useSession()
  const found = useQuery(query(getPackagePurchase, { params: { id } }))
  useTopic(user ? `user/${user.id}` : null, () => void found.refetch())
  return found
}
