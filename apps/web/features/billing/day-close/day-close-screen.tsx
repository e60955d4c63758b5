'use client'
import { query } from '@imeds/client'
import { getDrawer } from '@imeds/contracts/billing'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, Stack } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { CalendarDate } from '@/ui/date-time.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { Money } from '@/ui/money.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import classes from '../bills/bills.module.css'
import { CloseForm } from './close-form.tsx'
import { ClosedDays } from './closed-days.tsx'

type Props = { facility: { id: string; name: string } }

/** The day of one's own counter: what the ledger expects, the count, and the days before. */
export function DayCloseScreen({ facility }: Props) {
  const t = useTranslations('billing.dayClose')
  const drawer = useQuery({
    ...query(getDrawer, { params: { id: facility.id }, query: {} }),
    staleTime: 0,
  })
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { facility: facility.name })} />
      {drawer.isPending ? <LoadingState rows={2} /> : null}
      {drawer.isError ? <ErrorState error={drawer.error} onRetry={drawer.refetch} /> : null}
      <Stack gap="lg">
        {drawer.data ? (
          <SectionCard title={<CalendarDate date={drawer.data.date} />}>
            <dl className={classes['facts']}>
              {(
                [
                  ['cashIn', drawer.data.cashInPaise],
                  ['cashOut', drawer.data.cashOutPaise],
                  ['expected', drawer.data.expectedPaise],
                  ['card', drawer.data.cardPaise],
                  ['upi', drawer.data.upiPaise],
                ] as const
              ).map(([key, paise]) => (
                <div key={key}>
                  <dt>{t(key)}</dt>
                  <dd>
                    <Money paise={paise} />
                  </dd>
                </div>
              ))}
            </dl>
            {drawer.data.closed ? (
              <Alert mt="md" variant="light" color="info" icon={<IconLock aria-hidden />}>
                {t('isClosed')}
              </Alert>
            ) : (
              <CloseForm key={drawer.data.expectedPaise} drawer={drawer.data} />
            )}
          </SectionCard>
        ) : null}
        <ClosedDays facilityId={facility.id} />
      </Stack>
    </>
  )
}
