'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'

type Props = {
  onCancel: () => void
  /** The button that does it. */
  children: ReactNode
}

/** How a dialog ends: left as it was, or done. */
export function DialogActions({ onCancel, children }: Props) {
  const t = useTranslations('common')
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onCancel}>
        {t('cancel')}
      </Button>
      {children}
    </Group>
  )
}
