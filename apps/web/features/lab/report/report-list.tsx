'use client'
import { query } from '@imeds/client'
import { listLabReports } from '@imeds/contracts/lab'
import { useTranslations } from '@imeds/i18n/react'
import { Text } from '@mantine/core'
import { IconReportMedical } from '@tabler/icons-react'
import { usePages } from '@/lib/use-pages.ts'
import { DateTime } from '@/ui/date-time.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { Pages } from '@/ui/pages.tsx'
import { CardLink } from '../card-link.tsx'
import classes from '../lab.module.css'

type Props = {
  /** Only of this patient. */
  patientId?: string
  /** Where a report opens: `/lab/reports` or the practice's. */
  base: string
  /** A word instead of a picture where there are none. */
  quiet?: boolean
}

/** Current reports, newest first. */
export function ReportList({ patientId, base, quiet = false }: Props) {
  const t = useTranslations('lab')
  const pages = usePages((cursor) =>
    query(listLabReports, {
      query: { limit: 10, ...(patientId ? { patientId } : {}), ...(cursor ? { cursor } : {}) },
    }),
  )
  return (
    <Pages
      pages={pages}
      rows={1}
      empty={
        quiet ? (
          <Text c="dimmed">{t('practice.none')}</Text>
        ) : (
          <EmptyState title={t('noReports')} body={t('noReportsBody')} />
        )
      }
    >
      {(items) => (
        <ul className={classes['cards']} aria-label={t('reports')}>
          {items.map((report) => (
            <li key={report.id}>
              <CardLink href={`${base}/${report.id}`} icon={IconReportMedical}>
                <strong>{report.tests.join(', ') || t('report.one')}</strong>
                <span>{t('report.abnormal', { count: report.abnormal })}</span>
                <small>
                  {t('order.for', { name: report.patient.name })} · {report.laboratoryName} ·{' '}
                  <DateTime instant={report.releasedAt} zone={report.timeZone} style="date" />
                </small>
              </CardLink>
            </li>
          ))}
        </ul>
      )}
    </Pages>
  )
}
