'use client'
import { query } from '@imeds/client'
import { listPractitionersForVerification } from '@imeds/contracts/practitioners'
import { useTranslations } from '@imeds/i18n/react'
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { homeZone } from '@/lib/home-zone.ts'
import { useTopic } from '@/lib/socket.tsx'
import { useFormat } from '@/lib/use-format.ts'
import { useSession } from '@/lib/use-session.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import classes from '../admin.module.css'

const counted = 100
const shown = 5

/** The doctors who wait for verification, the longest first; a new one appears by itself. */
export function Waiting() {
  const t = useTranslations('admin.start')
  const { instant } = useFormat()
  const { user } = useSession()
  const queue = useQuery(query(listPractitionersForVerification, { query: { limit: counted } }))
  // The admin is told of each submission.
  useTopic(user ? `user/${user.id}` : null, () => void queue.refetch())
  const items = queue.data?.items ?? []
  const lead = queue.data?.next
    ? t('waitingMany', { count: String(counted) })
    : t('waitingCount', { count: items.length })
  return (
    <SectionCard
      title={t('waiting')}
      {...(items.length > 0 ? { lead } : {})}
      actions={
        <LinkButton href="/admin/verification" size="sm" variant={items.length > 0 ? 'filled' : 'default'}>
          {t('toQueue')}
        </LinkButton>
      }
    >
      {queue.isPending ? <LoadingState rows={2} /> : null}
      {queue.isError ? <ErrorState error={queue.error} onRetry={queue.refetch} /> : null}
      {queue.isSuccess && items.length === 0 ? <Text c="dimmed">{t('nobody')}</Text> : null}
      <ul className={classes['rows']}>
        {items.slice(0, shown).map((row) => (
          <li key={row.id}>
            <div>
              <LinkText href={`/admin/verification/${row.id}`} fw={560}>
                {row.name}
              </LinkText>
              <Text size="sm" c="dimmed">
                {row.registrationNumber}, {row.registrationCouncil}
              </Text>
            </div>
            {row.submittedAt ? (
              <Text size="sm" c="dimmed">
                {t('since', { date: instant(row.submittedAt, homeZone, 'date') })}
              </Text>
            ) : null}
          </li>
        ))}
      </ul>
    </SectionCard>
  )
}
