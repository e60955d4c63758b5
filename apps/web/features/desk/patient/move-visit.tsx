'use client'
import { mutation } from '@imeds/client'
import { rescheduleAppointment, type Appointment } from '@imeds/contracts/scheduling'
import { dateInZone } from '@imeds/i18n/time'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Modal, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat } from '@/lib/use-format.ts'
import { FormError } from '@/ui/form-error.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import type { Place } from '../place.ts'
import { useTold } from '../use-told.ts'
import { TimePicker } from './time-picker.tsx'

type Props = { place: Place; appointment: Appointment }

/** Moves a visit in person to another free time of the same doctor. */
export function MoveVisit({ place, appointment }: Props) {
  const t = useTranslations('desk.patient')
  const book = useTranslations('desk.book')
  const { instant } = useFormat()
  const [opened, { open, close }] = useDisclosure()
  if (appointment.mode !== 'in_person' || appointment.facility.id !== place.facilityId) return null
  return (
    <>
      <Button
        size="sm"
        variant="default"
        aria-label={t('moveOf', { when: instant(appointment.startsAt, place.zone) })}
        onClick={open}
      >
        {t('move')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={book('moveTitle', { name: appointment.patient.name })}
        size="lg"
      >
        <MoveForm place={place} appointment={appointment} onDone={close} />
      </Modal>
    </>
  )
}

function MoveForm({ place, appointment, onDone }: Props & { onDone: () => void }) {
  const t = useTranslations('desk.book')
  const { instant } = useFormat()
  const { refresh, say } = useTold()
  const { id, version, startsAt, practitioner } = appointment
  // A visit that was to begin days ago is moved from today on.
  const [today] = useState(() => dateInZone(Date.now(), place.zone))
  const own = dateInZone(startsAt, place.zone)
  const [date, setDate] = useState(own > today ? own : today)
  const [time, setTime] = useState<string | null>(null)
  const move = useMutation({
    ...mutation(rescheduleAppointment),
    onSuccess: async (moved) => {
      say(t('moved', { when: instant(moved.startsAt, place.zone) }))
      onDone()
      await refresh()
    },
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (time) move.mutate({ params: { id }, body: { startsAt: time, version } })
      }}
    >
      <Stack>
        <TimePicker
          place={place}
          practitionerId={practitioner.id}
          today={today}
          date={date}
          onDate={(next) => {
            setDate(next)
            setTime(null)
          }}
          time={time}
          onTime={setTime}
        />
        <FormError error={move.error} values={{}} />
        <SubmitButton loading={move.isPending} disabled={!time}>
          {time ? t('moveDo', { time: instant(time, place.zone, 'time') }) : t('pickTime')}
        </SubmitButton>
      </Stack>
    </form>
  )
}
