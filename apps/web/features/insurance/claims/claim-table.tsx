'use client'
import { useTranslations } from '@imeds/i18n/react'
import { DataTable, type Column } from '@/ui/data-table.tsx'
import { DateTime } from '@/ui/date-time.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { Money } from '@/ui/money.tsx'
import { ClaimStatusBadge } from '../claim-status.tsx'
import { claimHref, type ClaimRow, type Place } from '../types.ts'

/** Claims in rows: which bill, who pays, how far it is. */
export function ClaimTable({ claims, place }: { claims: readonly ClaimRow[]; place: Place }) {
  const t = useTranslations('insurance.claims')
  const columns: Column<ClaimRow>[] = [
    {
      key: 'bill',
      header: t('bill'),
      primary: true,
      cell: ({ id, bill }) => <LinkText href={claimHref(place, id)}>{bill.number}</LinkText>,
    },
    ...(place === 'desk'
      ? [{ key: 'patient', header: t('patient'), cell: ({ patient }: ClaimRow) => patient.name }]
      : []),
    { key: 'payer', header: t('payer'), cell: ({ coverage }) => coverage.payer },
    { key: 'status', header: t('status'), cell: ({ status }) => <ClaimStatusBadge status={status} /> },
    {
      key: 'updated',
      header: t('updated'),
      cell: ({ updatedAt, facility }) => (
        <DateTime instant={updatedAt} zone={facility.timeZone} style="date" />
      ),
    },
    {
      key: 'claimed',
      header: t('claimed'),
      align: 'end',
      cell: ({ claimedPaise }) => <Money paise={claimedPaise} />,
    },
    {
      key: 'paid',
      header: t('paid'),
      align: 'end',
      cell: ({ paidPaise }) => (paidPaise === null ? '–' : <Money paise={paidPaise} />),
    },
  ]
  return <DataTable label={t('list')} columns={columns} rows={claims} rowKey={({ id }) => id} />
}
