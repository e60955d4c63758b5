'use client'
import { query } from '@imeds/client'
import { listBills } from '@imeds/contracts/billing'
import { useTranslations } from '@imeds/i18n/react'
import { IconReceiptRupee } from '@tabler/icons-react'
import { useTopic } from '@/lib/socket.tsx'
import { usePages } from '@/lib/use-pages.ts'
import { useSession } from '@/lib/use-session.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { Pages } from '@/ui/pages.tsx'
import { BillTable } from './bill-table.tsx'

/** All bills and credit notes, the newest first. */
export function BillList() {
  const t = useTranslations('billing.list')
  const { user } = useSession()
  const pages = usePages((cursor) =>
    query(listBills, { query: { limit: 20, ...(cursor ? { cursor } : {}) } }),
  )
  useTopic(user ? `user/${user.id}` : null, () => void pages.refetch())
  return (
    <Pages
      pages={pages}
      empty={
        <EmptyState
          icon={<IconReceiptRupee size={28} aria-hidden />}
          title={t('none.title')}
          body={t('none.body')}
          action={<LinkButton href="/doctors">{t('find')}</LinkButton>}
        />
      }
      more={t('more')}
    >
      {(items) => <BillTable bills={items} base="/bills" />}
    </Pages>
  )
}
