'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Text } from '@mantine/core'
import { DataTable } from '@/ui/data-table.tsx'
import { Flag } from '../flag.tsx'
import type { LabReport } from '../types.ts'

type Row = LabReport['content']['results'][number]

/** Results with their unit, interval and reading. */
export function ResultTable({ label, results }: { label: string; results: readonly Row[] }) {
  const t = useTranslations('lab.report')
  return (
    <DataTable
      label={label}
      rows={results}
      rowKey={({ testId }) => testId}
      columns={[
        {
          key: 'test',
          header: t('test'),
          primary: true,
          cell: ({ name, method, referredTo }) => (
            <>
              {name}
              <Text size="sm" c="dimmed" fw={400}>
                {[method, referredTo ? t('referred', { name: referredTo }) : ''].filter(Boolean).join(' · ')}
              </Text>
            </>
          ),
        },
        {
          key: 'result',
          header: t('result'),
          align: 'end',
          cell: ({ value, unit, flag }) => (
            <Text component="span" fw={flag ? 640 : 400}>
              {value} {unit}
            </Text>
          ),
        },
        { key: 'flag', header: t('flag'), cell: ({ flag }) => <Flag flag={flag} /> },
        {
          key: 'interval',
          header: t('interval'),
          cell: ({ interval, intervalSource }) => (
            <>
              {interval || t('noInterval')}
              {intervalSource ? (
                <Text size="sm" c="dimmed">
                  {t('ownInterval', { source: intervalSource })}
                </Text>
              ) : null}
            </>
          ),
        },
      ]}
    />
  )
}
