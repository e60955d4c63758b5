'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Group, Text } from '@mantine/core'
import { StatusBadge } from '@/ui/status-badge.tsx'

/** An address as it stands, and whether it was proved. */
export function ContactRow({ value, verified }: { value: string; verified: boolean }) {
  const t = useTranslations('identity.account')
  return (
    <Group gap="sm">
      <Text fw={560} style={{ overflowWrap: 'anywhere' }}>
        {value}
      </Text>
      <StatusBadge tone={verified ? 'success' : 'warning'}>
        {verified ? t('verified') : t('unverified')}
      </StatusBadge>
    </Group>
  )
}
