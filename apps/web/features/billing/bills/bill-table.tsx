'use client'
import type { BillSummary } from '@imeds/contracts/billing'
import { useTranslations } from '@imeds/i18n/react'
import type { output } from 'zod'
import { DataTable } from '@/ui/data-table.tsx'
import { DateTime } from '@/ui/date-time.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { Money } from '@/ui/money.tsx'
import { BillStatusBadge } from './bill-status.tsx'
import { homeZone } from './home-zone.ts'

type Props = {
  bills: readonly output<typeof BillSummary>[]
  /** Where the page of a bill is: `/bills`, or `/desk/bills`. */
  base: string
}

/** Bills and credit notes in rows. */
export function BillTable({ bills, base }: Props) {
  const t = useTranslations('billing.list')
  const kinds = useTranslations('billing.kinds')
  return (
    <DataTable
      label={t('label')}
      rows={bills}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'number',
          header: t('number'),
          primary: true,
          cell: (bill) => (
            <LinkText href={`${base}/${bill.id}`}>
              {kinds(bill.kind)} {bill.number ?? `(${t('unnumbered')})`}
            </LinkText>
          ),
        },
        {
          key: 'date',
          header: t('date'),
          cell: (bill) => <DateTime instant={bill.issuedAt ?? bill.createdAt} zone={homeZone} style="date" />,
        },
        { key: 'patient', header: t('patient'), cell: (bill) => bill.patient.name },
        { key: 'facility', header: t('facility'), cell: (bill) => bill.facility.name },
        { key: 'status', header: t('status'), cell: (bill) => <BillStatusBadge status={bill.status} /> },
        {
          key: 'total',
          header: t('total'),
          align: 'end',
          cell: (bill) => <Money paise={bill.totalPaise} />,
        },
      ]}
    />
  )
}
