'use client'
import { query } from '@imeds/client'
import { getPatient } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, Stack } from '@mantine/core'
import { IconHomeExclamation } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { CalendarDate } from '@/ui/date-time.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import classes from './details.module.css'
import type { Patient } from './patient.ts'

/** The facts of a profile, as they stand. */
export function Details({ patientId }: { patientId: string }) {
  const t = useTranslations('patients.profile')
  const patient = useQuery(query(getPatient, { params: { id: patientId } }))
  if (patient.isPending) return <LoadingState rows={1} />
  // The record beside it says what went wrong.
  if (patient.isError) return null
  const { address, abilities } = patient.data
  return (
    <SectionCard title={t('details')}>
      <Stack>
        {address === null && abilities.change ? (
          <Alert color="warning" variant="light" icon={<IconHomeExclamation aria-hidden />}>
            {t('incomplete')} <LinkText href={`/profile/${patientId}/edit`}>{t('complete')}</LinkText>
          </Alert>
        ) : null}
        <Facts patient={patient.data} />
      </Stack>
    </SectionCard>
  )
}

function Facts({ patient }: { patient: Patient }) {
  const t = useTranslations('patients.profile')
  const form = useTranslations('patients.form')
  const { address, heightCm, weightKg, abhaNumber } = patient
  const facts: [string, ReactNode][] = [
    [t('born'), <CalendarDate key="born" date={patient.birthDate} />],
    [form('phone'), patient.phone],
    [form('alternatePhone'), patient.alternatePhone],
    [form('email'), patient.email],
    [
      form('address'),
      address ? `${address.line}, ${address.city}, ${address.state} ${address.pinCode}` : t('notGiven'),
    ],
    [t('height'), heightCm === null ? null : t('cm', { value: String(heightCm) })],
    [t('weight'), weightKg === null ? null : t('kg', { value: String(weightKg) })],
    [t('abha'), abhaNumber?.replace(/(\d{2})(\d{4})(\d{4})(\d{4})/, '$1-$2-$3-$4')],
    [t('history'), patient.medicalHistory],
    [form('reference'), patient.reference],
  ]
  return (
    <dl className={classes['facts']}>
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
