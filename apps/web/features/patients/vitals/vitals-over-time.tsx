'use client'
import { query } from '@imeds/client'
import { listObservations } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Card, Chip, Group, Stack, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { codesOf, figureOf, measures, readingsOf, type Measure } from './measures.ts'
import { RecordVitals } from './record-vitals.tsx'
import { VitalsChart } from './vitals-chart.tsx'
import { VitalsTable } from './vitals-table.tsx'

type Props = { patientId: string; canAdd: boolean }

/** One measure over time: a curve, and the same values as a table. */
export function VitalsOverTime({ patientId, canAdd }: Props) {
  const t = useTranslations('patients.vitals')
  const [measure, setMeasure] = useState<Measure>('blood_pressure')
  const [recording, setRecording] = useState(false)
  const reads = useQueries({
    queries: codesOf[measure].map((code) =>
      query(listObservations, { params: { id: patientId }, query: { code, limit: 100 } }),
    ),
  })
  const failed = reads.find(({ isError }) => isError)
  const readings = readingsOf(reads.flatMap(({ data }) => data?.items ?? [])).filter(
    (reading) => figureOf(measure, reading) !== null,
  )
  const refetch = () => Promise.all(reads.map((read) => read.refetch()))
  const record = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setRecording(true)}>
      {t('record')}
    </Button>
  )
  return (
    <Stack gap="lg">
      <Chip.Group
        value={measure}
        onChange={(value) => setMeasure(measures.find((one) => one === value) ?? measure)}
      >
        <Group gap="xs" role="radiogroup" aria-label={t('measure')}>
          {measures.map((one) => (
            <Chip key={one} value={one} size="sm">
              {t(`codes.${one}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      {failed ? (
        <ErrorState error={failed.error} onRetry={refetch} />
      ) : reads.some(({ isPending }) => isPending) ? (
        <LoadingState rows={2} />
      ) : readings.length === 0 ? (
        <Card>
          <EmptyState title={t('noneOf')} body={t('emptyBody')} action={canAdd ? record : null} />
        </Card>
      ) : (
        <>
          <Card>
            <Group justify="space-between" mb="md">
              <Title order={2} size="h3">
                {t(`codes.${measure}`)}
              </Title>
              {canAdd ? record : null}
            </Group>
            <VitalsChart measure={measure} readings={readings} />
          </Card>
          <VitalsTable patientId={patientId} measure={measure} readings={readings} onChanged={refetch} />
        </>
      )}
      <RecordVitals patientId={patientId} opened={recording} onClose={() => setRecording(false)} />
    </Stack>
  )
}
