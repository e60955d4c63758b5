'use client'
import type { Appointment } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { Button, VisuallyHidden, type ButtonProps } from '@mantine/core'
import { useAttendance } from './use-agenda-change.ts'
import { useOpenRoom } from './use-open-room.ts'

/** The one thing to do with an appointment now, if there is one: check in, or open the room. */
export function MainAction({ appointment, ...button }: ButtonProps & { appointment: Appointment }) {
  const t = useTranslations('practice.actions')
  const { status, mode, abilities, patient } = appointment
  const attendance = useAttendance(appointment)
  const room = useOpenRoom(appointment.id)
  const of = <VisuallyHidden>: {patient.name}</VisuallyHidden>
  if (status === 'in_progress' || status === 'arrived')
    return (
      <Button {...button} onClick={() => room.mutate()} loading={room.isPending || room.isSuccess}>
        {status === 'arrived' ? t('openRoom') : t('back')}
        {of}
      </Button>
    )
  if (mode === 'in_person' && abilities.canCheckIn)
    return (
      <Button {...button} onClick={attendance.checkIn} loading={attendance.checkingIn}>
        {t('checkIn')}
        {of}
      </Button>
    )
  return null
}
