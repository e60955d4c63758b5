'use client'
import { mutation, queryKey, isApiError } from '@imeds/client'
import { getAppointment, holdSlot, listMyAppointments } from '@imeds/contracts/scheduling'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'

const lost = new Set(['slot_taken', 'slot_in_past', 'slot_not_offered'])

/** Takes the time, and goes on to its payment; a free visit is booked there and then, and the same page says so. */
export function useHold() {
  const router = useRouter()
  const client = useQueryClient()
  const hold = useMutation({
    ...mutation(holdSlot),
    onSuccess: (appointment) => {
      client.setQueryData(queryKey(getAppointment, { params: { id: appointment.id } }), appointment)
      void client.invalidateQueries({ queryKey: queryKey(listMyAppointments) })
      router.push(`/appointments/${appointment.id}/checkout`)
    },
  })
  return { hold, isTimeLost: isApiError(hold.error) && lost.has(hold.error.code) }
}
