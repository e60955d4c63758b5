'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Text, type ButtonProps } from '@mantine/core'
import { modals } from '@mantine/modals'
import type { ReactNode } from 'react'

type Props = ButtonProps & {
  /** The question and what follows from yes. */
  title: ReactNode
  body: ReactNode
  confirmLabel?: string
  danger?: boolean
  onConfirm: () => void
  children: ReactNode
}

/** A button that asks before it does what cannot be undone. */
export function ConfirmButton({
  title,
  body,
  confirmLabel,
  danger = false,
  onConfirm,
  children,
  ...button
}: Props) {
  const t = useTranslations('common')
  const ask = () =>
    modals.openConfirmModal({
      title,
      children: typeof body === 'string' ? <Text>{body}</Text> : body,
      labels: { confirm: confirmLabel ?? t('confirm'), cancel: t('cancel') },
      confirmProps: { color: danger ? 'danger' : 'accent' },
      closeButtonProps: { 'aria-label': t('close') },
      onConfirm,
    })
  return (
    <Button
      variant={danger ? 'outline' : 'default'}
      {...(danger ? { color: 'danger' } : {})}
      {...button}
      onClick={ask}
    >
      {children}
    </Button>
  )
}
