'use client'
import { query } from '@imeds/client'
import { listMedicineOrders, type MedicineOrderCard } from '@imeds/contracts/pharmacy'
import { useTranslations } from '@imeds/i18n/react'
import { Stack } from '@mantine/core'
import { IconPackage } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTopic } from '@/lib/socket.tsx'
import { DataTable } from '@/ui/data-table.tsx'
import { RelativeTime } from '@/ui/date-time.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { Money } from '@/ui/money.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { StatusBadge } from '@/ui/status-badge.tsx'

const groups = ['placed', 'confirmed', 'packed', 'dispatched', 'verified'] as const

type Props = { facilityId: string; timeZone: string }

/** What is to be done, in the order in which it is done; live. */
export function OrderBoard({ facilityId, timeZone }: Props) {
  const t = useTranslations('pharmacy.desk')
  const open = useQuery(query(listMedicineOrders, { query: { facilityId, open: 'true', limit: 100 } }))
  useTopic(`pharmacy/${facilityId}/orders`, () => void open.refetch())
  if (open.isPending) return <LoadingState />
  if (open.isError) return <ErrorState error={open.error} onRetry={open.refetch} />
  if (open.data.items.length === 0)
    return <EmptyState icon={<IconPackage size={28} aria-hidden />} title={t('none')} body={t('noneBody')} />
  return (
    <Stack gap="lg">
      {groups.map((status) => {
        // The oldest first: who waits longest is served first.
        const rows = open.data.items.filter((order) => order.status === status).toReversed()
        return rows.length ? (
          <SectionCard key={status} title={`${t(`groups.${status}`)} (${rows.length})`}>
            <Orders label={t(`groups.${status}`)} rows={rows} timeZone={timeZone} />
          </SectionCard>
        ) : null
      })}
    </Stack>
  )
}

function Orders({
  label,
  rows,
  timeZone,
}: {
  label: string
  rows: readonly MedicineOrderCard[]
  timeZone: string
}) {
  const t = useTranslations('pharmacy.desk')
  const of = useTranslations('pharmacy')
  return (
    <DataTable
      label={label}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'patient',
          header: t('patient'),
          primary: true,
          cell: ({ id, patient }) => <LinkText href={`/pharmacy-desk/orders/${id}`}>{patient.name}</LinkText>,
        },
        {
          key: 'medicines',
          header: t('medicines'),
          cell: ({ medicines }) => (medicines.length ? medicines.join(', ') : of('list.fromPicture')),
        },
        { key: 'how', header: t('how'), cell: ({ fulfilment }) => of(`order.fulfilments.${fulfilment}`) },
        {
          key: 'sent',
          header: t('sent'),
          cell: ({ placedAt }) => <RelativeTime instant={placedAt} zone={timeZone} />,
        },
        {
          key: 'amount',
          header: t('amount'),
          align: 'end',
          cell: ({ totalPaise, paid }) =>
            totalPaise === null ? (
              of('order.notYet')
            ) : (
              <>
                <Money paise={totalPaise} />{' '}
                <StatusBadge tone={paid ? 'success' : 'warning'}>{t(paid ? 'paid' : 'unpaid')}</StatusBadge>
              </>
            ),
        },
      ]}
    />
  )
}
