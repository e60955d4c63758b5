'use client'
import { query } from '@imeds/client'
import type { ReplyOf } from '@imeds/contracts'
import { getOwnRanges, type getLabTest } from '@imeds/contracts/lab'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '@/lib/use-format.ts'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import type { Workplace } from '../desk/use-laboratory.tsx'
import classes from '../lab.module.css'
import { RangesForm } from './ranges-form.tsx'
import { RangeTable } from './range-table.tsx'

export type TestDetail = ReplyOf<typeof getLabTest>
type Props = { laboratory: Workplace; test: TestDetail }

/** What counts as usual for a test here: the catalogue's, or the laboratory's own. */
export function OwnRanges({ laboratory, test }: Props) {
  const t = useTranslations('lab.offered')
  const { calendarDate } = useFormat()
  const params = { id: laboratory.id, testId: test.id }
  const own = useQuery(query(getOwnRanges, { params }))
  const [editing, { open, close }] = useDisclosure(false)
  if (own.isPending) return <LoadingState rows={2} />
  if (own.isError) return <ErrorState error={own.error} onRetry={own.refetch} />
  const { sets } = own.data
  const current = sets.find(({ id }) => id === own.data.current) ?? null
  const others = sets.filter(({ id }) => id !== current?.id)
  return (
    <SectionCard title={t('ranges')} lead={t('rangesLead')}>
      <Stack gap="lg">
        <div>
          <Text mb="xs">{current ? t('own', { source: current.source }) : t('catalogue')}</Text>
          <RangeTable label={t('ranges')} ranges={current?.ranges ?? test.ranges} decimals={test.decimals} />
        </div>
        {current && test.ranges.length > 0 ? (
          <div>
            <Text size="sm" c="dimmed" mb="xs">
              {t('left')}
            </Text>
            <RangeTable label={t('left')} ranges={test.ranges} decimals={test.decimals} />
          </div>
        ) : null}
        {editing ? (
          <RangesForm
            params={params}
            test={test}
            zone={laboratory.timeZone}
            from={current?.ranges ?? test.ranges}
            ownCount={current !== null}
            onDone={close}
          />
        ) : (
          <div>
            <Button variant="default" onClick={open}>
              {t('setOwn')}
            </Button>
          </div>
        )}
        {others.length > 0 ? (
          <section aria-label={t('history')}>
            <Text size="sm" c="dimmed" mb="xs">
              {t('history')}
            </Text>
            <ul className={classes['plain']}>
              {others.map(({ id, effectiveFrom, source, ranges, recordedBy }) => (
                <li key={id}>
                  {t('later', { date: calendarDate(effectiveFrom) })}:{' '}
                  {ranges.length === 0 ? t('toCatalogue') : source}{' '}
                  <Text span size="sm" c="dimmed">
                    ({recordedBy})
                  </Text>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </Stack>
    </SectionCard>
  )
}
