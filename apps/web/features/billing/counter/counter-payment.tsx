'use client'
import { query, urlOf } from '@imeds/client'
import { downloadBill, getBill } from '@imeds/contracts/billing'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group } from '@mantine/core'
import { IconFileDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { Money } from '@/ui/money.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { BillStatusBadge } from '../bills/bill-status.tsx'
import { TakePayment } from './take-payment.tsx'

/** What is due on a bill, beside what it is for: money is taken without leaving the page. */
export function CounterPayment({ billId }: { billId: string }) {
  const t = useTranslations('billing.counter')
  const bills = useTranslations('billing.bill')
  const bill = useQuery(query(getBill, { params: { id: billId } }))
  if (bill.isPending) return <LoadingState rows={1} />
  if (bill.isError) return <ErrorState error={bill.error} onRetry={bill.refetch} />
  const { abilities, status, totalPaise } = bill.data
  if (abilities.receive) return <TakePayment bill={bill.data} />
  return (
    <SectionCard title={t('bill')} actions={<BillStatusBadge status={status} />}>
      <Group justify="space-between">
        <Money paise={totalPaise} />
        {abilities.download ? (
          <Button
            component="a"
            href={urlOf(downloadBill, { params: { id: billId } })}
            target="_blank"
            variant="default"
            leftSection={<IconFileDownload size={18} aria-hidden />}
          >
            {bills('pdf')}
          </Button>
        ) : null}
      </Group>
    </SectionCard>
  )
}
