'use client'
import { query } from '@imeds/client'
import type { Queue } from '@imeds/contracts/desk'
import { getDeskPatient } from '@imeds/contracts/patients'
import { listMyAppointments } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { Card, CloseButton, Group, Stack, Title } from '@mantine/core'
import { IconTestPipe, IconUserSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import type { Place } from '../place.ts'
import { MergeDuplicate } from './merge-duplicate.tsx'
import { PatientAppointments } from './patient-appointments.tsx'
import { PatientFacts } from './patient-facts.tsx'
import { PatientShortcuts } from './patient-shortcuts.tsx'
import { SeeNow } from './see-now.tsx'
import { BookLater } from './book-later.tsx'
import { useVisits } from './use-visits.ts'
import { WithdrawConsent } from './withdraw-consent.tsx'

type Props = {
  place: Place
  today: string
  queues: readonly Queue[]
  patientId: string | null
  onChoose: (patientId: string | null) => void
}

/** The chosen patient, with what comes next. */
export function PatientPanel({ patientId, ...props }: Props) {
  const t = useTranslations('desk.patient')
  if (!patientId)
    return (
      <Card>
        <EmptyState icon={<IconUserSearch size={28} aria-hidden />} title={t('none')} body={t('noneBody')} />
      </Card>
    )
  return <ChosenPatient key={patientId} patientId={patientId} {...props} />
}

function ChosenPatient({ place, today, queues, patientId, onChoose }: Props & { patientId: string }) {
  const t = useTranslations('desk.patient')
  const id = useId()
  const { facilityId } = place
  const found = useQuery(query(getDeskPatient, { params: { id: patientId }, query: { facilityId } }))
  const ahead = useQuery({
    ...query(listMyAppointments, { query: { when: 'upcoming', patientId, limit: 20 } }),
    refetchInterval: 60_000,
  })
  const visits = useVisits(place)
  if (found.isPending) return <LoadingState />
  if (found.isError) return <ErrorState error={found.error} onRetry={found.refetch} />
  const patient = found.data
  const appointments = ahead.data?.items ?? []
  return (
    <Card component="section" aria-labelledby={id} padding="md">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        {/* The focus comes here when somebody is chosen by the keyboard. */}
        <Title order={2} size="h3" id={id} tabIndex={-1} data-patient-title>
          {patient.name}
        </Title>
        <CloseButton aria-label={t('close')} onClick={() => onChoose(null)} />
      </Group>
      <Stack gap="md" mt={4}>
        <PatientFacts patient={patient} zone={place.zone} />
        <PatientAppointments
          place={place}
          queues={queues}
          patient={patient}
          appointments={appointments}
          visits={visits}
        />
        <SeeNow place={place} patient={patient} queues={queues} visits={visits} />
        <Group gap="sm">
          <LinkButton href={`/desk/bills?patient=${patientId}`} variant="default" size="sm">
            {t('bills')}
          </LinkButton>
          <LinkButton href={`/desk/sales?patient=${patientId}`} variant="default" size="sm">
            {t('sell')}
          </LinkButton>
          <LinkButton href={`/desk/packages/purchases?patient=${patientId}`} variant="default" size="sm">
            {t('packages')}
          </LinkButton>
          <LinkButton href={`/desk/claims/new?patient=${patientId}`} variant="default" size="sm">
            {t('insurance')}
          </LinkButton>
        </Group>
        <BookLater place={place} today={today} queues={queues} patient={patient} />
        <LinkButton
          variant="default"
          href={`/desk/lab?patient=${patient.id}`}
          leftSection={<IconTestPipe size={18} aria-hidden />}
        >
          {t('labTests')}
        </LinkButton>
        <MergeDuplicate place={place} patient={patient} />
        <WithdrawConsent place={place} patient={patient} onGone={() => onChoose(null)} />
      </Stack>
      <PatientShortcuts
        queues={queues}
        appointments={appointments}
        visits={visits}
        onClose={() => onChoose(null)}
      />
    </Card>
  )
}
