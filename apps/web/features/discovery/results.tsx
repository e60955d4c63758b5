'use client'
import { query } from '@imeds/client'
import { searchPractitioners } from '@imeds/contracts/discovery'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Text, VisuallyHidden } from '@mantine/core'
import { usePages } from '@/lib/use-pages.ts'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { DoctorCard } from './doctor-card.tsx'
import classes from './results.module.css'
import { useSearchNavigation } from './search-navigation.tsx'
import type { PractitionerQuery } from './search-params.ts'

/** The doctors that were found. The first page comes with the page; `empty` says what to do when there is none. */
export function Results({ question, empty }: { question: PractitionerQuery; empty: React.ReactNode }) {
  const t = useTranslations('discovery.results')
  const { pending } = useSearchNavigation()
  const { items, isPending, isGrowing, error, hasMore, showMore, refetch } = usePages((cursor) =>
    query(searchPractitioners, { query: { ...question, ...(cursor ? { cursor } : {}) } }),
  )
  if (isPending) return <LoadingState rows={4} />
  if (error && items.length === 0) return <ErrorState error={error} onRetry={refetch} />
  return (
    <div aria-busy={pending} className={classes['results']} data-pending={pending || undefined}>
      <VisuallyHidden component="output">
        {pending ? t('updating') : t('updated', { count: items.length })}
      </VisuallyHidden>
      {items.length === 0 ? (
        empty
      ) : (
        <ul className={classes['list']} aria-label={t('label')}>
          {items.map((practitioner) => (
            <li key={practitioner.id}>
              <DoctorCard practitioner={practitioner} mode={question.mode} />
            </li>
          ))}
        </ul>
      )}
      {error ? <ErrorState error={error} onRetry={refetch} /> : null}
      {hasMore || isGrowing ? (
        <Button variant="default" onClick={showMore} loading={isGrowing} className={classes['more'] ?? ''}>
          {t('more')}
        </Button>
      ) : items.length > 3 ? (
        <Text c="dimmed" size="sm" ta="center" mt="md">
          {t('end')}
        </Text>
      ) : null}
    </div>
  )
}
