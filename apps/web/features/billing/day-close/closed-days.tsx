'use client'
import { query, urlOf } from '@imeds/client'
import { downloadDayClose, listDayCloses } from '@imeds/contracts/billing'
import { useTranslations } from '@imeds/i18n/react'
import { Anchor, Text } from '@mantine/core'
import { usePages } from '@/lib/use-pages.ts'
import { DataTable } from '@/ui/data-table.tsx'
import { CalendarDate } from '@/ui/date-time.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { Money } from '@/ui/money.tsx'
import { MoreButton } from '@/ui/more-button.tsx'
import { SectionCard } from '@/ui/section-card.tsx'

/** The days that were closed at a facility's counters, latest first. */
export function ClosedDays({ facilityId }: { facilityId: string }) {
  const t = useTranslations('billing.dayClose')
  const params = { id: facilityId }
  const { items, isPending, isGrowing, error, hasMore, showMore, refetch } = usePages((cursor) =>
    query(listDayCloses, { params, query: { limit: 20, ...(cursor ? { cursor } : {}) } }),
  )
  return (
    <SectionCard title={t('before')}>
      {isPending ? <LoadingState rows={1} /> : null}
      {error ? <ErrorState error={error} onRetry={refetch} /> : null}
      {!isPending && !error && items.length === 0 ? <Text c="dimmed">{t('none')}</Text> : null}
      {items.length > 0 ? (
        <DataTable
          label={t('before')}
          rows={items}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'date',
              header: t('date'),
              primary: true,
              cell: ({ id, date }) => (
                <Anchor href={urlOf(downloadDayClose, { params: { id } })} target="_blank">
                  <CalendarDate date={date} />
                </Anchor>
              ),
            },
            { key: 'user', header: t('who'), cell: ({ user }) => user.name },
            {
              key: 'expected',
              header: t('expected'),
              align: 'end',
              cell: ({ expectedPaise }) => <Money paise={expectedPaise} />,
            },
            {
              key: 'counted',
              header: t('countedShort'),
              align: 'end',
              cell: ({ countedPaise }) => <Money paise={countedPaise} />,
            },
            {
              key: 'difference',
              header: t('difference'),
              align: 'end',
              cell: ({ differencePaise }) => <Money paise={differencePaise} />,
            },
            { key: 'reason', header: t('reasonShort'), cell: ({ reason }) => reason },
          ]}
        />
      ) : null}
      <MoreButton pages={{ hasMore, isGrowing, showMore }} mt="md">
        {t('more')}
      </MoreButton>
    </SectionCard>
  )
}
