'use client'
import { call } from '@imeds/client'
import { getEncounterOfAppointment } from '@imeds/contracts/consultation'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useProblem } from '@/lib/use-format.ts'

/** Goes to the consultation of an appointment; there is one from check-in on. */
export function useOpenRoom(appointmentId: string) {
  const router = useRouter()
  const problem = useProblem()
  return useMutation({
    mutationFn: () => call(getEncounterOfAppointment, { params: { id: appointmentId } }),
    onSuccess: ({ id }) => router.push(`/practice/consultations/${id}`),
    onError: (error) => notifications.show({ color: 'danger', message: problem(error) }),
  })
}
