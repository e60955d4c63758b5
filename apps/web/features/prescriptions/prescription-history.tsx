'use client'
import { query } from '@imeds/client'
import { getPrescription, listPrescriptions } from '@imeds/contracts/prescriptions'
import { useTranslations } from '@imeds/i18n/react'
import { Accordion, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { DateTime } from '@/ui/date-time.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { PdfLink } from './pdf-link.tsx'
import { PrescriptionBody } from './prescription-body.tsx'
import { useFollowUp } from './prescription-detail.tsx'
import type { Prescription } from './types.ts'

const zone = 'Asia/Kolkata'

/** What was prescribed to a patient before, by whomever; each opens in place. */
export function PrescriptionHistory({ patientId, besides }: { patientId: string; besides: string }) {
  const t = useTranslations('prescriptions.history')
  const words = useTranslations('prescriptions.card')
  const [opened, setOpened] = useState<string | null>(null)
  const list = useQuery(query(listPrescriptions, { query: { patientId, limit: 20 } }))
  const earlier = list.data?.items.filter(({ encounterId }) => encounterId !== besides) ?? []
  return (
    <SectionCard title={t('title')}>
      {list.isPending ? (
        <LoadingState rows={1} />
      ) : list.isError ? (
        <ErrorState error={list.error} onRetry={list.refetch} />
      ) : earlier.length === 0 ? (
        <Text c="dimmed">{t('none')}</Text>
      ) : (
        <Accordion value={opened} onChange={setOpened} order={3}>
          {earlier.map(({ id, signedAt, practitioner, diagnosis, medicines, tests }) => (
            <Accordion.Item key={id} value={id}>
              <Accordion.Control>
                <Text fw={560}>
                  {[...medicines, ...tests].join(', ') || diagnosis || words('noDiagnosis')}
                </Text>
                <Text size="sm" c="dimmed">
                  <DateTime instant={signedAt} zone={zone} style="date" /> ·{' '}
                  {words('by', { name: practitioner.name })}
                </Text>
              </Accordion.Control>
              <Accordion.Panel>{opened === id ? <Earlier id={id} /> : null}</Accordion.Panel>
            </Accordion.Item>
          ))}
        </Accordion>
      )}
    </SectionCard>
  )
}

function Earlier({ id }: { id: string }) {
  const prescription = useQuery(query(getPrescription, { params: { id } }))
  if (prescription.isPending) return <LoadingState rows={1} />
  if (prescription.isError) return <ErrorState error={prescription.error} onRetry={prescription.refetch} />
  return <EarlierBody prescription={prescription.data} />
}

function EarlierBody({ prescription: { id, content } }: { prescription: Prescription }) {
  const followUp = useFollowUp(content)
  return (
    <Stack gap="md" align="flex-start">
      <PrescriptionBody content={content} followUp={followUp} />
      <PdfLink id={id} size="sm" variant="default" />
    </Stack>
  )
}
