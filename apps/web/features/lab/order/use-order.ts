'use client'
import { query } from '@imeds/client'
import { getLabOrder } from '@imeds/contracts/lab'
import { useQuery } from '@tanstack/react-query'
import { useTopic } from '@/lib/socket.tsx'
import { useSession } from '@/lib/use-session.tsx'

/** An order, live; holds also end by the clock alone. */
export function useLabOrder(id: string) {
  const { user } = useSession()
  const order = useQuery({ ...query(getLabOrder, { params: { id } }), refetchInterval: 30_000 })
  useTopic(user ? `user/${user.id}` : null, () => void order.refetch())
  return order
}
