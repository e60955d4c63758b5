'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Text } from '@mantine/core'
import { StatusBadge } from '@/ui/status-badge.tsx'
import { toneOf, type Status } from './types.ts'

/** Whether what was written is public; why not, where a moderator said so. */
export function ModerationBadge({ status, reason }: { status: Status; reason: string | null }) {
  const t = useTranslations('reviews')
  return (
    <>
      <StatusBadge tone={toneOf[status]}>{t(`status.${status}`)}</StatusBadge>
      {reason ? <Text size="sm">{t('reason', { reason })}</Text> : null}
    </>
  )
}
