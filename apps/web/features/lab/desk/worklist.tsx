'use client'
import { query } from '@imeds/client'
import { getWorklist, WorkQueue } from '@imeds/contracts/lab'
import { useTranslations } from '@imeds/i18n/react'
import { Group, NativeSelect, Stack } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { output } from 'zod'
import type { WorkItem } from '@imeds/contracts/lab'
import { useTopic } from '@/lib/socket.tsx'
import { DataTable } from '@/ui/data-table.tsx'
import { DateTime } from '@/ui/date-time.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { Stat } from '@/ui/stat.tsx'
import { StatusBadge } from '@/ui/status-badge.tsx'
import classes from '../lab.module.css'
import { useOrderColumns } from './order-columns.tsx'
import { AtLaboratory, type Workplace } from './use-laboratory.tsx'

/** What is to be done today at the laboratory, live. */
export const DeskWorklist = () => (
  <AtLaboratory>{(laboratory) => <Worklist laboratory={laboratory} />}</AtLaboratory>
)

function Worklist({ laboratory }: { laboratory: Workplace }) {
  const t = useTranslations('lab.desk')
  const [queue, setQueue] = useState<WorkQueue | null>(null)
  const work = useQuery({
    ...query(getWorklist, {
      params: { id: laboratory.id },
      query: { limit: 200, ...(queue ? { queue } : {}) },
    }),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  })
  useTopic(`laboratory/${laboratory.id}`, () => void work.refetch())
  if (work.isPending) return <LoadingState rows={3} />
  if (work.isError) return <ErrorState error={work.error} onRetry={work.refetch} />
  const { items, counts, onTime, timeZone } = work.data
  const share = (part: number) => (onTime ? `${Math.round((part / onTime.released) * 100)} %` : '–')
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <Stack gap="lg">
      <div className={classes['figures']}>
        {WorkQueue.options.map((name) => (
          <Stat key={name} label={t(`queues.${name}`)} value={counts[name]} />
        ))}
        <Stat
          label={t('onTime')}
          value={share(onTime?.onTime ?? 0)}
          hint={
            onTime
              ? t('onTimeHint', { onTime: String(onTime.onTime), released: String(onTime.released) })
              : t('noReports')
          }
        />
        <Stat
          label={t('within48')}
          value={share(onTime?.within48Hours ?? 0)}
          hint={onTime ? t('within48Hint') : t('noReports')}
        />
      </div>
      <NativeSelect
        label={t('queue')}
        maw="18rem"
        value={queue ?? ''}
        onChange={(event) => setQueue(WorkQueue.safeParse(event.currentTarget.value).data ?? null)}
        data={[
          { value: '', label: `${t('all')} (${total})` },
          ...WorkQueue.options.map((name) => ({
            value: name,
            label: `${t(`queues.${name}`)} (${counts[name]})`,
          })),
        ]}
      />
      {items.length === 0 ? (
        <EmptyState title={t('nothing')} body={t('nothingBody')} />
      ) : (
        <WorkTable items={items} zone={timeZone} />
      )}
    </Stack>
  )
}

function WorkTable({ items, zone }: { items: readonly output<typeof WorkItem>[]; zone: string }) {
  const t = useTranslations('lab.desk')
  const all = useTranslations('lab')
  const { patient, when, tests, status } = useOrderColumns()
  return (
    <DataTable
      label={t('title')}
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        patient,
        {
          ...when,
          cell: (order) => (
            <>
              {when.cell(order)}
              <div className={classes['muted']}>
                {order.collectionAddress ?? all(`collection.${order.collection}`)}
              </div>
            </>
          ),
        },
        tests,
        { key: 'tubes', header: t('columns.tubes'), cell: ({ accessions }) => accessions.join(', ') },
        {
          ...status,
          cell: (order) => (
            <Group gap="xs">
              {status.cell(order)}
              {order.critical ? <StatusBadge tone="danger">{t('critical')}</StatusBadge> : null}
              {order.late ? <StatusBadge tone="warning">{t('late')}</StatusBadge> : null}
              {order.paid ? null : <StatusBadge tone="warning">{t('unpaid')}</StatusBadge>}
            </Group>
          ),
        },
        {
          key: 'due',
          header: t('columns.due'),
          cell: ({ promisedAt }) => <DateTime instant={promisedAt} zone={zone} />,
        },
      ]}
    />
  )
}
