'use client'
import { mutation, queryKey } from '@imeds/client'
import {
  checkIn,
  getAppointment,
  listAgenda,
  markNoShow,
  type Appointment,
} from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useProblem } from '@/lib/use-format.ts'

/** Reads everything again that shows appointments of the practice. */
export function useAgendaRefresh() {
  const cache = useQueryClient()
  return () =>
    Promise.all(
      [listAgenda, getAppointment].map((read) => cache.invalidateQueries({ queryKey: queryKey(read) })),
    )
}

/** Checks a patient in, or notes that they did not come. */
export function useAttendance({ id, patient: { name } }: Appointment) {
  const t = useTranslations('practice.actions')
  const problem = useProblem()
  const refresh = useAgendaRefresh()
  const onError = async (error: unknown) => {
    notifications.show({ color: 'danger', message: problem(error) })
    await refresh()
  }
  const arrive = useMutation({
    ...mutation(checkIn),
    onSuccess: async () => {
      await refresh()
      notifications.show({ message: t('checkedIn', { name }) })
    },
    onError,
  })
  const miss = useMutation({
    ...mutation(markNoShow),
    onSuccess: async () => {
      await refresh()
      notifications.show({ message: t('missed', { name }) })
    },
    onError,
  })
  return {
    checkIn: () => arrive.mutate({ params: { id } }),
    checkingIn: arrive.isPending,
    markNoShow: () => miss.mutate({ params: { id } }),
    marking: miss.isPending,
  }
}
