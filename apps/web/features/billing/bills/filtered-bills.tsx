'use client'
import { query } from '@imeds/client'
import { listBills } from '@imeds/contracts/billing'
import { useTranslations } from '@imeds/i18n/react'
import { IconReceiptRupee } from '@tabler/icons-react'
import type { input } from 'zod'
import { usePages } from '@/lib/use-pages.ts'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { MoreButton } from '@/ui/more-button.tsx'
import { BillTable } from './bill-table.tsx'

type Props = {
  filter: Omit<input<NonNullable<typeof listBills.query>>, 'limit' | 'cursor'>
  /** Where the page of a bill is. */
  base: string
  /** What to say when there are none. */
  none: string
  noneBody: string
}

/** The bills that fit a filter, the newest first, page by page. */
export function FilteredBills({ filter, base, none, noneBody }: Props) {
  const t = useTranslations('billing.desk')
  const { items, isPending, isGrowing, error, hasMore, showMore, refetch } = usePages((cursor) =>
    query(listBills, { query: { limit: 20, ...filter, ...(cursor ? { cursor } : {}) } }),
  )
  if (isPending) return <LoadingState />
  if (error && items.length === 0) return <ErrorState error={error} onRetry={refetch} />
  if (items.length === 0)
    return <EmptyState icon={<IconReceiptRupee size={28} aria-hidden />} title={none} body={noneBody} />
  return (
    <>
      <BillTable bills={items} base={base} />
      {error ? <ErrorState error={error} onRetry={refetch} /> : null}
      <MoreButton pages={{ hasMore, isGrowing, showMore }} mt="md">
        {t('more')}
      </MoreButton>
    </>
  )
}
