'use client'
import { query } from '@imeds/client'
import { getPrescription } from '@imeds/contracts/prescriptions'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, Card, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconArrowRight, IconReplace } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useFormat } from '@/lib/use-format.ts'
import { CalendarDate } from '@/ui/date-time.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { LoadingPage } from '@/ui/loading-state.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { StatusBadge } from '@/ui/status-badge.tsx'
import { daysAfter } from './follow-up.ts'
import { PdfLink } from './pdf-link.tsx'
import { PrescriptionBody } from './prescription-body.tsx'
import { PrescriptionQr } from './prescription-qr.tsx'
import classes from './prescriptions.module.css'
import type { Prescription, PrescriptionContent } from './types.ts'

type Offers = { /** Where the prescribed tests can be booked. */ bookTestsHref?: string; actions?: ReactNode }

/** A signed prescription as its patient reads it; `actions` are what can be done with its medicines. */
export function PrescriptionDetail({ id, ...offers }: Offers & { id: string }) {
  const prescription = useQuery(query(getPrescription, { params: { id } }))
  if (prescription.isPending) return <LoadingPage />
  if (prescription.isError) return <ErrorState error={prescription.error} onRetry={prescription.refetch} />
  return <Detail prescription={prescription.data} {...offers} />
}

function Detail({ prescription, bookTestsHref, actions }: Offers & { prescription: Prescription }) {
  const t = useTranslations('prescriptions.detail')
  const all = useTranslations('prescriptions')
  const { calendarDate } = useFormat()
  const followUp = useFollowUp(prescription.content)
  const { id, content, replacedById, encounterId, version, amendReason } = prescription
  return (
    <>
      <PageHeader
        title={
          content.diagnosis === ''
            ? all('of', { date: calendarDate(content.consultedOn) })
            : content.diagnosis
        }
        lead={
          <>
            {all('card.by', { name: content.practitioner.name })}, <CalendarDate date={content.consultedOn} />
          </>
        }
        actions={
          <>
            {bookTestsHref && replacedById === null && content.serviceRequests.length > 0 ? (
              <LinkButton href={bookTestsHref} variant="default">
                {t('bookTests')}
              </LinkButton>
            ) : null}
            {content.medicationRequests.length > 0 && replacedById === null ? actions : null}
            <PdfLink id={id} />
          </>
        }
      />
      {replacedById === null ? null : (
        <Alert
          color="warning"
          variant="light"
          mb="lg"
          icon={<IconReplace aria-hidden />}
          title={t('superseded')}
        >
          <LinkButton
            href={`/prescriptions/${replacedById}`}
            size="sm"
            mt="xs"
            rightSection={<IconArrowRight size={18} aria-hidden />}
          >
            {t('openNewer')}
          </LinkButton>
        </Alert>
      )}
      <div className={classes['page']}>
        <Card component="article">
          {version === 1 ? null : (
            <Group gap="sm" mb="lg">
              <StatusBadge tone={replacedById === null ? 'success' : 'warning'}>
                {t('version', { version: String(version) })}
              </StatusBadge>
              {amendReason === null ? null : <Text c="dimmed">{t('amended', { reason: amendReason })}</Text>}
            </Group>
          )}
          <PrescriptionBody content={content} followUp={followUp} order={2} />
        </Card>
        <Stack gap="lg" component="aside">
          <People content={content} />
          <Proof prescription={prescription} />
          <LinkText href={`/consultations/${encounterId}`}>{t('consultation')}</LinkText>
        </Stack>
      </div>
    </>
  )
}

/** The sentence that says when to come back. */
export function useFollowUp({
  followUpDays,
  consultedOn,
}: Pick<PrescriptionContent, 'followUpDays' | 'consultedOn'>): string | null {
  const t = useTranslations('prescriptions.detail')
  const { calendarDate } = useFormat()
  if (followUpDays === null) return null
  return t('followUpDays', { days: followUpDays, date: calendarDate(daysAfter(consultedOn, followUpDays)) })
}

function People({
  content: { practitioner, facility, patient, teleconsultation, mode, notesCorrectedOn },
}: Pick<Prescription, 'content'>) {
  const t = useTranslations('prescriptions.detail')
  const { calendarDate } = useFormat()
  const genderOf = useTranslations('common.genders')
  const modeOf = useTranslations('common.modes')
  const card = useTranslations('prescriptions.card')
  return (
    <Card>
      <dl className={classes['facts']}>
        <div>
          <dt>{t('patient')}</dt>
          <dd>
            {patient.name}
            <small>
              {t('ageGender', { age: patient.age, gender: genderOf(patient.gender) })}
              {patient.guardian === null ? '' : `, ${t('guardian', { name: patient.guardian })}`}
            </small>
          </dd>
        </div>
        <div>
          <dt>{t('doctor')}</dt>
          <dd>
            {card('by', { name: practitioner.name })}
            <small>{practitioner.qualifications}</small>
            <small>
              {t('registration', {
                number: practitioner.registrationNumber,
                council: practitioner.registrationCouncil,
              })}
            </small>
          </dd>
        </div>
        <div>
          <dt>{t('facility')}</dt>
          <dd>
            {facility.name}
            <small>{facility.address}</small>
          </dd>
        </div>
      </dl>
      {notesCorrectedOn ? (
        <Text size="sm" c="dimmed" mt="md">
          {t('notesCorrected', { date: calendarDate(notesCorrectedOn) })}
        </Text>
      ) : null}
      {teleconsultation ? (
        <Text size="sm" c="dimmed" mt="md">
          {t('teleconsultation', { mode: modeOf(mode) })}
        </Text>
      ) : null}
    </Card>
  )
}

function Proof({ prescription: { verificationPath, fingerprint } }: { prescription: Prescription }) {
  const t = useTranslations('prescriptions.detail')
  return (
    <SectionCard title={t('verifyTitle')} lead={t('verifyLead')}>
      <Stack gap="sm" align="center">
        <PrescriptionQr path={verificationPath} />
        <Text size="sm" c="dimmed">
          {t('fingerprint')}: <code>{fingerprint}</code>
        </Text>
        <LinkText href={verificationPath}>{t('verifyLink')}</LinkText>
      </Stack>
    </SectionCard>
  )
}
