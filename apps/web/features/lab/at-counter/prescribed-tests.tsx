'use client'
import { query } from '@imeds/client'
import { listPrescribedTests } from '@imeds/contracts/lab'
import { useTranslations } from '@imeds/i18n/react'
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { homeZone } from '@/lib/home-zone.ts'
import { DateTime } from '@/ui/date-time.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { StatusBadge } from '@/ui/status-badge.tsx'
import classes from '../lab.module.css'

/** What prescriptions in force ask of a laboratory, each to be booked with a click. */
export function PrescribedTests({ patientId }: { patientId: string }) {
  const t = useTranslations('lab.counter')
  const order = useTranslations('lab.order')
  const asked = useQuery(query(listPrescribedTests, { params: { id: patientId } }))
  if (asked.isPending) return <LoadingState rows={1} />
  if (asked.isError) return <ErrorState error={asked.error} onRetry={asked.refetch} />
  const { items } = asked.data
  if (items.length === 0) return <Text c="dimmed">{t('nothingPrescribed')}</Text>
  return (
    <ul className={classes['plain']}>
      {items.map(({ prescriptionId, signedAt, practitionerName, tests, ordered }) => (
        <li key={prescriptionId} className={classes['test']}>
          <span className={classes['text']}>
            <strong>{tests.join(', ')}</strong>
            <small>
              {order('doctor', { name: practitionerName })} ·{' '}
              <DateTime instant={signedAt} zone={homeZone} style="date" />
            </small>
          </span>
          {ordered ? (
            <StatusBadge tone="success">{t('ordered')}</StatusBadge>
          ) : (
            <LinkButton
              size="sm"
              href={`/desk/lab/new?patient=${patientId}&prescription=${prescriptionId}`}
              aria-label={t('bookOf', { tests: tests.join(', ') })}
            >
              {t('book')}
            </LinkButton>
          )}
        </li>
      ))}
    </ul>
  )
}
