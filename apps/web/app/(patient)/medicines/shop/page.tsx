import { listPatients } from '@imeds/contracts/patients'
import type { Metadata } from 'next'
import { callFromServer } from '@/lib/call-from-server.ts'
import { getTranslations } from '@/lib/intl.ts'
import { EmptyState } from '@/ui/empty-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { Shop } from './shop.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('pharmacy.loose'))('title') }
}

export default async function ShopPage() {
  const t = await getTranslations('pharmacy.loose')
  const other = await getTranslations('pharmacy.uploading')
  const { items } = await callFromServer(listPatients, { query: { limit: 50 } })
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {items.length ? (
        <Shop people={items.map(({ id, name, address }) => ({ id, name, home: address }))} />
      ) : (
        <EmptyState
          title={other('nobody')}
          action={<LinkButton href="/family/new">{other('addProfile')}</LinkButton>}
        />
      )}
    </>
  )
}
