'use client'
import { query } from '@imeds/client'
import { listBills } from '@imeds/contracts/billing'
import { useTranslations } from '@imeds/i18n/react'
import { Button } from '@mantine/core'
import { IconReceiptRupee } from '@tabler/icons-react'
import { useTopic } from '@/lib/socket.tsx'
import { usePages } from '@/lib/use-pages.ts'
import { useSession } from '@/lib/use-session.tsx'
import { DataTable } from '@/ui/data-table.tsx'
import { DateTime } from '@/ui/date-time.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { Money } from '@/ui/money.tsx'
import { BillStatusBadge } from './bill-status.tsx'
import { homeZone } from './home-zone.ts'

/** All bills and credit notes, the newest first. */
export function BillList() {
  const t = useTranslations('billing.list')
  const kinds = useTranslations('billing.kinds')
  const { user } = useSession()
  const { items, isPending, isGrowing, error, hasMore, showMore, refetch } = usePages((cursor) =>
    query(listBills, { query: { limit: 20, ...(cursor ? { cursor } : {}) } }),
  )
  useTopic(user ? `user/${user.id}` : null, () => void refetch())
  if (isPending) return <LoadingState />
  if (error && items.length === 0) return <ErrorState error={error} onRetry={refetch} />
  if (items.length === 0)
    return (
      <EmptyState
        icon={<IconReceiptRupee size={28} aria-hidden />}
        title={t('none.title')}
        body={t('none.body')}
        action={<LinkButton href="/doctors">{t('find')}</LinkButton>}
      />
    )
  return (
    <>
      <DataTable
        label={t('label')}
        rows={items}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'number',
            header: t('number'),
            primary: true,
            cell: (bill) => (
              <LinkText href={`/bills/${bill.id}`}>
                {kinds(bill.kind)} {bill.number ?? `(${t('unnumbered')})`}
              </LinkText>
            ),
          },
          {
            key: 'date',
            header: t('date'),
            cell: (bill) => (
              <DateTime instant={bill.issuedAt ?? bill.createdAt} zone={homeZone} style="date" />
            ),
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
      {error ? <ErrorState error={error} onRetry={refetch} /> : null}
      {hasMore || isGrowing ? (
        <Button variant="default" mt="md" onClick={showMore} loading={isGrowing}>
          {t('more')}
        </Button>
      ) : null}
    </>
  )
}
