'use client'
import { query } from '@imeds/client'
import { listObservations, patientSummary } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react'
import { useFormat } from '@/lib/use-format.ts'
import { RelativeTime } from '@/ui/date-time.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import type { Encounter, PatientSummary as Summary } from '../types.ts'
import { Sparkline } from '../vitals/sparkline.tsx'
import { unitOf } from '../vitals/units.ts'
import { vitalLines } from '../vitals/vitals.ts'
import classes from './room.module.css'

/** The patient may add to the record in the waiting room, and nobody announces it. */
const intervals = { arrived: 20_000, in_progress: 60_000, finished: false, cancelled: false } as const

/** What the doctor must know before anything else, the dangers first. */
export function PatientSummary({ encounter }: { encounter: Encounter }) {
  const t = useTranslations('consultation.summary')
  const { patient, facility, reason, symptoms, status } = encounter
  const summary = useQuery({
    ...query(patientSummary, { params: { id: patient.id }, query: { facilityId: facility.id } }),
    refetchInterval: intervals[status],
  })
  const comesFor = [reason, symptoms.join(', ')].filter((text) => text !== '')
  return (
    <SectionCard title={t('title')}>
      {summary.isPending ? (
        <LoadingState rows={1} />
      ) : summary.isError && !summary.data ? (
        <ErrorState error={summary.error} onRetry={summary.refetch} />
      ) : (
        <Stack gap="lg">
          <Allergies allergies={summary.data.allergies} />
          {comesFor.length > 0 ? <Part title={t('comesFor')}>{comesFor.join('. ')}</Part> : null}
          <Conditions conditions={summary.data.conditions} />
          <Medicines medicines={summary.data.medicines} />
          {summary.data.patient.medicalHistory === '' ? null : (
            <Part title={t('history')}>{summary.data.patient.medicalHistory}</Part>
          )}
          <Vitals encounter={encounter} />
        </Stack>
      )}
    </SectionCard>
  )
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section>
      <h3 className={classes['part']}>{title}</h3>
      <div className={classes['said']}>{children}</div>
    </section>
  )
}

function Allergies({ allergies }: Pick<Summary, 'allergies'>) {
  const t = useTranslations('consultation.summary')
  if (allergies.length === 0)
    return (
      <p className={classes['harmless']}>
        <IconShieldCheck size={18} aria-hidden /> {t('noAllergies')}
      </p>
    )
  return (
    <section className={classes['danger']}>
      <h3>
        <IconAlertTriangle size={18} aria-hidden /> {t('allergies')}
      </h3>
      <ul>
        {allergies.map(({ id, substance, reaction, severity }) => (
          <li key={id}>
            <strong>{substance}</strong>
            {[reaction, severity && t(`severity.${severity}`)].filter(Boolean).map((more) => `, ${more}`)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Conditions({ conditions }: Pick<Summary, 'conditions'>) {
  const t = useTranslations('consultation.summary')
  const common = useTranslations('common')
  const { calendarDate } = useFormat()
  return (
    <Part title={t('conditions')}>
      {conditions.length === 0 ? (
        <Text c="dimmed">{common('none')}</Text>
      ) : (
        <ul>
          {conditions.map(({ id, name, since, clinicalStatus }) => (
            <li key={id} data-past={clinicalStatus === 'resolved' || undefined}>
              {name}
              {since === null ? '' : `, ${t('since', { date: calendarDate(since) })}`}
              {clinicalStatus === 'resolved' ? `, ${t('resolved')}` : ''}
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}

function Medicines({ medicines }: Pick<Summary, 'medicines'>) {
  const t = useTranslations('consultation.summary')
  const common = useTranslations('common')
  return (
    <Part title={t('medicines')}>
      {medicines.length === 0 ? (
        <Text c="dimmed">{common('none')}</Text>
      ) : (
        <ul>
          {medicines.map(({ id, medicine, dosage }) => (
            <li key={id}>
              {medicine}
              {dosage ? <span className={classes['quiet']}>, {dosage}</span> : null}
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}

function Vitals({ encounter: { patient, timeZone, status } }: { encounter: Encounter }) {
  const t = useTranslations('consultation')
  const { data, error, isPending, refetch } = useQuery({
    ...query(listObservations, { params: { id: patient.id }, query: { limit: 100 } }),
    refetchInterval: intervals[status],
  })
  const lines = vitalLines(data?.items ?? [])
  return (
    <Part title={t('summary.vitals')}>
      {error && !data ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : lines.length === 0 ? (
        <Text c="dimmed">{isPending ? '…' : t('summary.noVitals')}</Text>
      ) : (
        <dl className={classes['vitals']}>
          {lines.map(({ code, text, at, trend }) => (
            <div key={code}>
              <dt>{t(`vitals.codes.${code}`)}</dt>
              <dd>
                <span>
                  <strong>{text}</strong> {t(`vitals.units.${unitOf(code)}`)}
                  <small>
                    <RelativeTime instant={at} zone={timeZone} />
                  </small>
                </span>
                <Sparkline
                  values={trend}
                  label={t('summary.trend', {
                    name: t(`vitals.codes.${code}`),
                    count: trend.length,
                    first: String(trend[0]),
                    last: String(trend.at(-1)),
                  })}
                />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Part>
  )
}
