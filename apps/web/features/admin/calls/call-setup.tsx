'use client'
import { query } from '@imeds/client'
import { getCallSetup } from '@imeds/contracts/consultation'
import { useTranslations } from '@imeds/i18n/react'
import { SimpleGrid } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { Stat } from '@/ui/stat.tsx'
import { StatusBadge } from '@/ui/status-badge.tsx'

/** Whether calls get through strict networks, and what it means if not. */
export function CallSetup() {
  const t = useTranslations('callSupport.setup')
  const setup = useQuery(query(getCallSetup))
  if (setup.isPending) return <LoadingState rows={1} />
  if (setup.isError) return <ErrorState error={setup.error} onRetry={setup.refetch} />
  const { turnUrls, stunUrls, relayOnly } = setup.data
  const relay = turnUrls.length === 0 ? 'unset' : relayOnly ? 'only' : 'set'
  const found = stunUrls.length > 0 || turnUrls.length > 0
  return (
    <SectionCard title={t('title')} actions={<LinkText href="/admin/calls">{t('calls')}</LinkText>}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Stat
          label={t('relay')}
          value={<StatusBadge tone={relay === 'unset' ? 'warning' : 'success'}>{t(relay)}</StatusBadge>}
          hint={t(`${relay}Hint`, { urls: turnUrls.join(', ') })}
        />
        <Stat
          label={t('stun')}
          value={
            <StatusBadge tone={found ? 'success' : 'warning'}>
              {t(stunUrls.length > 0 ? 'set' : 'unset')}
            </StatusBadge>
          }
          hint={found ? t('stunHint', { urls: stunUrls.join(', ') }) : t('stunUnset')}
        />
      </SimpleGrid>
    </SectionCard>
  )
}
