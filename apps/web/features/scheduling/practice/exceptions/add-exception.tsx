'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Modal } from '@mantine/core'
import type { Selection } from '../calendar/selection.ts'
import type { Practice } from '../practice.ts'
import { ExceptionForm } from './exception-form.tsx'

type Props = {
  practice: Practice
  /** What was chosen in the calendar. */
  selection: Selection | null
  today: string
  opened: boolean
  onClose: () => void
}

/** The dialog in which time is blocked or opened. */
export function AddException({ opened, onClose, ...form }: Props) {
  const t = useTranslations('practice.exception')
  return (
    <Modal opened={opened} onClose={onClose} title={t('addTitle')} size="lg">
      <ExceptionForm {...form} onClose={onClose} />
    </Modal>
  )
}
