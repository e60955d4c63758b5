'use client'
import { query } from '@imeds/client'
import { listRecordAccess } from '@imeds/contracts/audit'
import { useTranslations } from '@imeds/i18n/react'
import { Card, SegmentedControl, Stack } from '@mantine/core'
import { useState } from 'react'
import { usePages } from '@/lib/use-pages.ts'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { MoreButton } from '@/ui/more-button.tsx'
import classes from './audit.module.css'
import { RecordAccessRow } from './record-access-row.tsx'

/** Who opened or changed a patient's record: for the patient, and for whoever cares for them. */
export function RecordAccess({ patientId }: { patientId: string }) {
  const t = useTranslations('audit.access')
  const [who, setWho] = useState<'others' | 'all'>('others')
  return (
    <Stack gap="md" maw={760}>
      <SegmentedControl
        aria-label={t('shown')}
        value={who}
        onChange={(value) => setWho(value === 'all' ? value : 'others')}
        data={[
          { value: 'others', label: t('others') },
          { value: 'all', label: t('all') },
        ]}
        style={{ alignSelf: 'flex-start' }}
      />
      <Pages key={who} patientId={patientId} who={who} />
    </Stack>
  )
}

function Pages({ patientId, who }: { patientId: string; who: 'others' | 'all' }) {
  const t = useTranslations('audit.access')
  const pages = usePages((cursor) =>
    query(listRecordAccess, {
      params: { id: patientId },
      query: { who, limit: 30, ...(cursor ? { cursor } : {}) },
    }),
  )
  if (pages.isPending) return <LoadingState />
  if (pages.error) return <ErrorState error={pages.error} onRetry={pages.refetch} />
  if (pages.items.length === 0) return <EmptyState title={t('none')} body={t('noneBody')} />
  return (
    <Stack gap="md">
      <Card py="xs">
        <ul className={classes['timeline']} aria-label={t('list')}>
          {pages.items.map((access) => (
            <RecordAccessRow key={access.id} access={access} />
          ))}
        </ul>
      </Card>
      <MoreButton pages={pages} style={{ alignSelf: 'center' }} />
    </Stack>
  )
}
