'use client'
import { query } from '@imeds/client'
import { patientSummary } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { StatusBadge } from '@/ui/status-badge.tsx'
import { LatestVitals } from './vitals/latest-vitals.tsx'

/** What a practitioner should know of a patient before they meet. */
export function PatientBrief({ patientId }: { patientId: string }) {
  const t = useTranslations('patients.brief')
  const none = useTranslations('patients.record.conditions')('empty')
  const severityOf = useTranslations('patients.record.allergies')
  const summary = useQuery(query(patientSummary, { params: { id: patientId }, query: {} }))
  if (summary.isPending) return <LoadingState rows={2} />
  if (summary.isError) return <ErrorState error={summary.error} onRetry={summary.refetch} />
  const { patient, allergies, conditions, medicines, vitals } = summary.data
  return (
    <SectionCard title={t('title')}>
      <Stack gap="lg">
        <Part title={t('allergies')}>
          {allergies.length === 0
            ? t('noAllergies')
            : allergies.map(({ id, substance, reaction, severity }) => (
                <div key={id}>
                  <Text component="span" fw={560} mr="xs">
                    {substance}
                  </Text>
                  {severity ? (
                    <StatusBadge tone={severity === 'severe' ? 'danger' : 'warning'}>
                      {severityOf(severity)}
                    </StatusBadge>
                  ) : null}
                  {reaction ? (
                    <Text size="sm" c="dimmed">
                      {reaction}
                    </Text>
                  ) : null}
                </div>
              ))}
        </Part>
        <Part title={t('conditions')}>
          {conditions
            .map(({ name, clinicalStatus }) =>
              clinicalStatus === 'resolved' ? `${name} (${t('past')})` : name,
            )
            .join(', ') || none}
        </Part>
        <Part title={t('medicines')}>
          {medicines.length === 0
            ? none
            : medicines.map(({ id, medicine, dosage }) => (
                <div key={id}>{[medicine, dosage].filter(Boolean).join(' · ')}</div>
              ))}
        </Part>
        {patient.medicalHistory ? <Part title={t('history')}>{patient.medicalHistory}</Part> : null}
        {vitals.length > 0 ? (
          <Part title={t('vitals')}>
            <LatestVitals observations={vitals} />
          </Part>
        ) : null}
      </Stack>
    </SectionCard>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Text component="h3" size="sm" fw={400} c="dimmed" mb={4}>
        {title}
      </Text>
      {children}
    </section>
  )
}
