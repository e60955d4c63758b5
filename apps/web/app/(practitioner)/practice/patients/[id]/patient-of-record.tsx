'use client'
import { query } from '@imeds/client'
import { getPatient } from '@imeds/contracts/patients'
import { readTimeline } from '@imeds/contracts/records'
import { useTranslations } from '@imeds/i18n/react'
import { Group, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { PatientAvatar } from '@/features/patients/patient-avatar.tsx'
import { PatientBrief } from '@/features/patients/patient-brief.tsx'
import { SummaryLink } from '@/features/records/more-links.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { PageHeader } from '@/ui/page-header.tsx'

type Props = { patientId: string }

/** Whether allergies, illnesses and vital signs are open: a consent may name other parts only. */
function useKnows(patientId: string): boolean {
  const { data } = useQuery(query(readTimeline, { params: { id: patientId }, query: { limit: 20 } }))
  return data?.kinds.includes('observation') ?? false
}

/** Whom the record is about, for those who treat. */
export function PatientHeader({ patientId }: Props) {
  const t = useTranslations('records')
  const about = useTranslations('patients')
  const genderOf = useTranslations('common.genders')
  const knows = useKnows(patientId)
  const patient = useQuery(query(getPatient, { params: { id: patientId } }))
  if (patient.isPending) return <Skeleton height={64} mb="lg" />
  const above = (
    <LinkText href="/practice/patients" size="sm">
      {t('shared.title')}
    </LinkText>
  )
  if (patient.isError) return <PageHeader title={t('title')} above={above} />
  const { name, age, gender } = patient.data
  return (
    <PageHeader
      above={
        <Group gap="md" wrap="nowrap">
          <PatientAvatar patient={patient.data} size={56} />
          {above}
        </Group>
      }
      title={t('titleOf', { name })}
      lead={about('about', { age, gender: genderOf(gender) })}
      actions={knows ? <SummaryLink patientId={patientId} /> : null}
    />
  )
}

/** What to know of the patient, where that is open. */
export function PatientKnown({ patientId }: Props) {
  return useKnows(patientId) ? <PatientBrief patientId={patientId} /> : null
}
