'use client'
import { mutation, queryKey } from '@imeds/client'
import { bookWalkIn } from '@imeds/contracts/desk'
import { getDeskPatient, type FoundPatient } from '@imeds/contracts/patients'
import { checkIn, markNoShow, type Appointment } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Place } from '../place.ts'
import { useTold } from '../use-told.ts'

/** What the desk does with the visits of the chosen patient. */
export function useVisits({ facilityId }: Place) {
  const t = useTranslations('desk.patient')
  const cache = useQueryClient()
  const { refresh, onError, say } = useTold()
  const reread = () =>
    Promise.all([refresh(), cache.invalidateQueries({ queryKey: queryKey(getDeskPatient) })])
  const walkIn = useMutation({
    ...mutation(bookWalkIn),
    onSuccess: async ({ token }) => {
      say(t('checkedIn', { name: token.patient.name, label: token.label }))
      await reread()
    },
    onError,
  })
  const arrive = useMutation({
    ...mutation(checkIn),
    onSuccess: async ({ patient }) => {
      say(t('arrived', { name: patient.name }))
      await reread()
    },
    onError,
  })
  const miss = useMutation({
    ...mutation(markNoShow),
    onSuccess: async ({ patient }) => {
      say(t('missed', { name: patient.name }))
      await reread()
    },
    onError,
  })
  return {
    busy: walkIn.isPending || arrive.isPending || miss.isPending,
    seeNow: ({ id }: Pick<FoundPatient, 'id'>, practitionerId: string, packagePurchaseId?: string) =>
      walkIn.mutate({
        body: {
          patientId: id,
          practitionerId,
          facilityId,
          ...(packagePurchaseId ? { packagePurchaseId } : {}),
        },
      }),
    checkIn: ({ id }: Pick<Appointment, 'id'>) => arrive.mutate({ params: { id } }),
    markNoShow: ({ id }: Pick<Appointment, 'id'>) => miss.mutate({ params: { id } }),
  }
}
export type Visits = ReturnType<typeof useVisits>
