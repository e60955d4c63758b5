'use client'
import { useTranslations } from '@imeds/i18n/react'
import type { AuditEventView } from './audit-table.tsx'
import classes from './audit.module.css'

const fields = ['code', 'reason', 'recordId', 'patientId', 'ipAddress', 'userAgent', 'requestId'] as const

/** What else is known of one event; closed until somebody asks. */
export function AuditDetails({ event }: { event: AuditEventView }) {
  const t = useTranslations('audit')
  const known = fields.flatMap((field) => {
    const value = event[field]
    return value === null ? [] : [{ field, value }]
  })
  return (
    <details className={classes['details']}>
      <summary>{t('details')}</summary>
      <dl>
        {known.map(({ field, value }) => (
          <div key={field}>
            <dt>{t(`fields.${field}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
