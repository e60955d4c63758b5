'use client'
import { query } from '@imeds/client'
import { listLatestObservations } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Text } from '@mantine/core'
import { IconChartLine, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { LatestVitals } from './latest-vitals.tsx'
import { RecordVitals } from './record-vitals.tsx'

type Props = { patientId: string; canAdd: boolean }

/** The newest values, and the way to record more. */
export function VitalsCard({ patientId, canAdd }: Props) {
  const t = useTranslations('patients.vitals')
  const [recording, setRecording] = useState(false)
  const latest = useQuery(query(listLatestObservations, { params: { id: patientId } }))
  const some = (latest.data?.items.length ?? 0) > 0
  return (
    <SectionCard
      title={t('title')}
      lead={t('lead')}
      actions={
        <Group gap="xs">
          {some ? (
            <LinkButton
              href={`/profile/${patientId}/vitals`}
              variant="subtle"
              size="sm"
              leftSection={<IconChartLine size={16} aria-hidden />}
            >
              {t('overTime')}
            </LinkButton>
          ) : null}
          {canAdd ? (
            <Button
              variant="light"
              size="sm"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => setRecording(true)}
            >
              {t('record')}
            </Button>
          ) : null}
        </Group>
      }
    >
      {latest.isPending ? (
        <LoadingState rows={1} />
      ) : latest.isError ? (
        <ErrorState error={latest.error} onRetry={latest.refetch} />
      ) : some ? (
        <LatestVitals observations={latest.data.items} />
      ) : (
        <Text c="dimmed">
          {t('empty')} {t('emptyBody')}
        </Text>
      )}
      <RecordVitals patientId={patientId} opened={recording} onClose={() => setRecording(false)} />
    </SectionCard>
  )
}
