'use client'
import { query } from '@imeds/client'
import { listScheduleExceptions, type ScheduleException } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { addDays, instantInZone } from '@/lib/zoned-time.ts'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { StatusBadge } from '@/ui/status-badge.tsx'
import type { Practice } from '../practice.ts'
import { useExceptionWords } from './exception-facts.tsx'
import classes from './exceptions.module.css'

type Props = { practice: Practice; today: string; onOpen: (exception: ScheduleException) => void }

const ahead = 730

/** All leave, blocked time and extra hours from today on. */
export function ExceptionList({ practice, today, onOpen }: Props) {
  const t = useTranslations('practice.exception')
  const words = useExceptionWords(practice)
  const { practitionerId, zone } = practice
  const list = useQuery(
    query(listScheduleExceptions, {
      params: { id: practitionerId },
      query: { from: instantInZone(today, 0, zone), to: instantInZone(addDays(today, ahead), 0, zone) },
    }),
  )
  return (
    <SectionCard title={t('upcoming')} lead={t('upcomingLead')}>
      {list.isPending ? (
        <LoadingState rows={1} />
      ) : list.isError ? (
        <ErrorState error={list.error} onRetry={list.refetch} />
      ) : list.data.items.length === 0 ? (
        <Text c="dimmed">{t('none')}</Text>
      ) : (
        <ul className={classes['entries']}>
          {list.data.items.map((exception) => {
            const { kind, when, where } = words(exception)
            return (
              <li key={exception.id}>
                <div>
                  <Text fw={560}>{when}</Text>
                  <Text size="sm" c="dimmed">
                    {[where, exception.reason].filter(Boolean).join(' · ')}
                  </Text>
                </div>
                <div className={classes['end']}>
                  <StatusBadge tone={exception.kind === 'opening' ? 'success' : 'neutral'}>
                    {kind}
                  </StatusBadge>
                  <Button
                    variant="subtle"
                    color="gray"
                    size="compact-sm"
                    aria-label={t('removeOf', { what: `${kind}, ${when}` })}
                    onClick={() => onOpen(exception)}
                  >
                    {t('remove')}
                  </Button>
                </div>
              </li>
            )
          })}
        </ul>
      )}
    </SectionCard>
  )
}
