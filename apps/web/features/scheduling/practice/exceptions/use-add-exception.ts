'use client'
import { mutation, queryKey } from '@imeds/client'
import {
  addScheduleException,
  AffectedAppointment,
  listAgenda,
  listFreeSlots,
  listScheduleExceptions,
} from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { output } from 'zod'

export type Affected = output<typeof AffectedAppointment>

/** Reads everything again that depends on what is blocked and open. */
export function useScheduleRefresh() {
  const cache = useQueryClient()
  return () =>
    Promise.all(
      [listScheduleExceptions, listAgenda, listFreeSlots].map((read) =>
        cache.invalidateQueries({ queryKey: queryKey(read) }),
      ),
    )
}

/** Adds leave, blocked time or extra hours, and tells which appointments are in the way. */
export function useAddException(onDone: () => void) {
  const t = useTranslations('practice.exception')
  const refresh = useScheduleRefresh()
  const add = useMutation({
    ...mutation(addScheduleException),
    onSuccess: async ({ cancelledAppointmentIds: { length: count } }) => {
      await refresh()
      notifications.show({ message: count > 0 ? t('savedCancelled', { count }) : t('saved') })
      onDone()
    },
  })
  const inTheWay =
    add.error?.code === 'appointments_affected'
      ? AffectedAppointment.array().safeParse(add.error.data['appointments']).data
      : undefined
  return { add, affected: inTheWay ?? null }
}
