'use client'
import { mutation, queryKey } from '@imeds/client'
import { getAppointment, rescheduleAppointment, type Appointment } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { dateInZone } from '@imeds/i18n/time'
import { Alert, Button, Card, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useFormat } from '@/lib/use-format.ts'
import { DateTime } from '@/ui/date-time.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { FormError } from '@/ui/form-error.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { SlotPicker } from '../slots/slot-picker.tsx'
import { useAppointment } from '../use-appointment.ts'

/** Moves an appointment to another free time of the same doctor, place and way to meet. */
export function Reschedule({ id }: { id: string }) {
  const t = useTranslations('scheduling.reschedule')
  const appointment = useAppointment(id)
  if (appointment.isPending) return <LoadingState rows={2} />
  if (appointment.isError) return <ErrorState error={appointment.error} onRetry={appointment.refetch} />
  if (!appointment.data.abilities.canReschedule)
    return (
      <EmptyState
        title={t('not')}
        action={<LinkButton href={`/appointments/${id}`}>{t('back')}</LinkButton>}
      />
    )
  return <Move appointment={appointment.data} refetch={() => void appointment.refetch()} />
}

function Move({ appointment, refetch }: { appointment: Appointment; refetch: () => void }) {
  const t = useTranslations('scheduling.reschedule')
  const { instant } = useFormat()
  const router = useRouter()
  const client = useQueryClient()
  const { id, startsAt, facility, practitioner, mode, version } = appointment
  const [chosen, setChosen] = useState<string | null>(null)
  const move = useMutation({
    ...mutation(rescheduleAppointment),
    onSuccess: (moved) => {
      client.setQueryData(queryKey(getAppointment, { params: { id } }), moved)
      void client.invalidateQueries()
      notifications.show({ color: 'success', message: t('done') })
      router.push(`/appointments/${id}`)
    },
    onError: () => {
      setChosen(null)
      refetch()
      void client.invalidateQueries({ queryKey: ['listFreeSlots'] })
    },
  })
  return (
    <Card>
      <Stack gap="lg">
        <Text>
          {t('now')}:{' '}
          <b>
            <DateTime instant={startsAt} zone={facility.timeZone} />
          </b>
          . {t('lead')}
        </Text>
        {move.error?.code === 'changed_meanwhile' ? (
          <Alert role="alert" color="warning" variant="light">
            {t('changed')}
          </Alert>
        ) : (
          <FormError error={move.error} />
        )}
        <SlotPicker
          source={{ practitionerId: practitioner.id, facilityId: facility.id, mode }}
          from={dateInZone(startsAt, facility.timeZone)}
          value={chosen}
          onChange={setChosen}
          onTaken={() => setChosen(null)}
        />
        <Button
          size="lg"
          disabled={chosen === null}
          loading={move.isPending || move.isSuccess}
          h="auto"
          mih={50}
          styles={{ label: { whiteSpace: 'normal' } }}
          onClick={() => {
            if (chosen) move.mutate({ params: { id }, body: { startsAt: chosen, version } })
          }}
        >
          {chosen ? t('confirm', { time: instant(chosen, facility.timeZone) }) : t('choose')}
        </Button>
      </Stack>
    </Card>
  )
}
