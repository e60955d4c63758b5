'use client'
import { query } from '@imeds/client'
import { listLabTrends } from '@imeds/contracts/lab'
import { listPatients } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { NativeSelect, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconChartLine } from '@tabler/icons-react'
import { useState } from 'react'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import classes from '../lab.module.css'
import { TrendChart } from './trend-chart.tsx'

/** The numbers of oneself or somebody of the family over time. */
export function FamilyTrends({ patientId }: { patientId: string | null }) {
  const t = useTranslations('lab.trend')
  const people = useQuery(query(listPatients, { query: { limit: 50 } }))
  const [chosen, setChosen] = useState(patientId)
  if (people.isPending) return <LoadingState rows={2} />
  if (people.isError) return <ErrorState error={people.error} onRetry={people.refetch} />
  const id = chosen ?? people.data.items[0]?.id
  return (
    <Stack gap="lg">
      <NativeSelect
        label={t('who')}
        maw="22rem"
        value={id ?? ''}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={people.data.items.map((one) => ({ value: one.id, label: one.name }))}
      />
      {id ? <Trends key={id} patientId={id} /> : null}
    </Stack>
  )
}

/** One patient's numbers that were measured more than once. */
export function Trends({ patientId }: { patientId: string }) {
  const t = useTranslations('lab.trend')
  const trends = useQuery(query(listLabTrends, { params: { id: patientId }, query: { least: 2 } }))
  if (trends.isPending) return <LoadingState rows={2} />
  if (trends.isError) return <ErrorState error={trends.error} onRetry={trends.refetch} />
  const { items, timeZone } = trends.data
  if (items.length === 0)
    return (
      <EmptyState icon={<IconChartLine size={28} aria-hidden />} title={t('none')} body={t('noneBody')} />
    )
  return (
    <div className={classes['trends']}>
      {items.map((trend) => (
        <TrendChart key={trend.testId + trend.unit} trend={trend} zone={timeZone} />
      ))}
    </div>
  )
}
