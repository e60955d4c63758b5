'use client'
import { query } from '@imeds/client'
import { listBills } from '@imeds/contracts/billing'
import { useTranslations } from '@imeds/i18n/react'
import { Button, SegmentedControl } from '@mantine/core'
import { IconReceiptRupee } from '@tabler/icons-react'
import { useState } from 'react'
import { usePages } from '@/lib/use-pages.ts'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { BillTable } from '../bills/bill-table.tsx'

const shown = ['open', 'paid', 'all'] as const
type Shown = (typeof shown)[number]

/** The bills of the facility, those to be paid first. */
export function DeskBills() {
  const t = useTranslations('billing.desk')
  const [which, setWhich] = useState<Shown>('open')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <SegmentedControl
        aria-label={t('which')}
        mb="lg"
        value={which}
        onChange={(value) => setWhich(value)}
        data={shown.map((value) => ({ value, label: t(`shown.${value}`) }))}
      />
      <Bills key={which} which={which} />
    </>
  )
}

function Bills({ which }: { which: Shown }) {
  const t = useTranslations('billing.desk')
  const filter = which === 'all' ? {} : { status: which }
  const { items, isPending, isGrowing, error, hasMore, showMore, refetch } = usePages((cursor) =>
    query(listBills, { query: { limit: 20, ...filter, ...(cursor ? { cursor } : {}) } }),
  )
  if (isPending) return <LoadingState />
  if (error && items.length === 0) return <ErrorState error={error} onRetry={refetch} />
  if (items.length === 0)
    return (
      <EmptyState
        icon={<IconReceiptRupee size={28} aria-hidden />}
        title={t(`none.${which}`)}
        body={t('noneBody')}
      />
    )
  return (
    <>
      <BillTable bills={items} base="/desk/bills" />
      {error ? <ErrorState error={error} onRetry={refetch} /> : null}
      {hasMore || isGrowing ? (
        <Button variant="default" mt="md" onClick={showMore} loading={isGrowing}>
          {t('more')}
        </Button>
      ) : null}
    </>
  )
}
