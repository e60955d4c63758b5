'use client'
import { query } from '@imeds/client'
import { listBills } from '@imeds/contracts/billing'
import { useTranslations } from '@imeds/i18n/react'
import { IconReceiptRupee } from '@tabler/icons-react'
import { useTopic } from '@/lib/socket.tsx'
import { usePages } from '@/lib/use-pages.ts'
import { useSession } from '@/lib/use-session.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { MoreButton } from '@/ui/more-button.tsx'
import { BillTable } from './bill-table.tsx'

/** All bills and credit notes, the newest first. */
export function BillList() {
  const t = useTranslations('billing.list')
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
      <BillTable bills={items} base="/bills" />
      {error ? <ErrorState error={error} onRetry={refetch} /> : null}
      <MoreButton pages={{ hasMore, isGrowing, showMore }} mt="md">
        {t('more')}
      </MoreButton>
    </>
  )
}
