'use client'
import { query } from '@imeds/client'
import { listBills } from '@imeds/contracts/billing'
import { useTranslations } from '@imeds/i18n/react'
import { IconReceiptRupee } from '@tabler/icons-react'
import type { input } from 'zod'
import { usePages } from '@/lib/use-pages.ts'
import { EmptyState } from '@/ui/empty-state.tsx'
import { Pages } from '@/ui/pages.tsx'
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
  const pages = usePages((cursor) =>
    query(listBills, { query: { limit: 20, ...filter, ...(cursor ? { cursor } : {}) } }),
  )
  return (
    <Pages
      pages={pages}
      empty={<EmptyState icon={<IconReceiptRupee size={28} aria-hidden />} title={none} body={noneBody} />}
      more={t('more')}
    >
      {(items) => <BillTable bills={items} base={base} />}
    </Pages>
  )
}
