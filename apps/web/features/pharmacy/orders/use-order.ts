'use client'
import { mutation, query } from '@imeds/client'
import type { AnyEndpoint, InputOf } from '@imeds/contracts'
import { getMedicineOrder, type MedicineOrder } from '@imeds/contracts/pharmacy'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTopic } from '@/lib/socket.tsx'

/** An order that stays fresh: it is read again when the live line says that something happened. */
export function useOrder(id: string, topic: string | null) {
  const order = useQuery(query(getMedicineOrder, { params: { id } }))
  useTopic(topic, () => void order.refetch())
  return order
}

/** A change of an order; what comes back is what the page shows from then on. */
export function useOrderChange<E extends AnyEndpoint>(endpoint: E, id: string) {
  const client = useQueryClient()
  return useMutation<MedicineOrder, Error, InputOf<E>>({
    ...(mutation(endpoint) as object),
    onSuccess: (order) => {
      client.setQueryData(query(getMedicineOrder, { params: { id } }).queryKey, order)
      void client.invalidateQueries()
    },
  })
}
