'use client'
import type { Appointment } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { ConfirmButton } from '@/ui/confirm-button.tsx'
import { CancelByPractice } from '../cancel-by-practice.tsx'
import { useAttendance } from '../use-agenda-change.ts'

/** What ends an appointment before it took place. */
export function OtherActions({ appointment }: { appointment: Appointment }) {
  const t = useTranslations('practice.actions')
  const cancelOf = useTranslations('practice.cancel')
  const [cancelling, cancel] = useDisclosure(false)
  const attendance = useAttendance(appointment)
  const { abilities, patient } = appointment
  return (
    <Group gap="sm">
      {abilities.canMarkNoShow ? (
        <ConfirmButton
          title={t('noShowTitle', { name: patient.name })}
          body={t('noShowBody')}
          confirmLabel={t('noShowConfirm')}
          loading={attendance.marking}
          onConfirm={attendance.markNoShow}
        >
          {t('noShow')}
        </ConfirmButton>
      ) : null}
      {abilities.canCancel ? (
        <Button variant="outline" color="danger" onClick={cancel.open}>
          {cancelOf('confirm')}
        </Button>
      ) : null}
      <CancelByPractice appointment={appointment} opened={cancelling} onClose={cancel.close} />
    </Group>
  )
}
