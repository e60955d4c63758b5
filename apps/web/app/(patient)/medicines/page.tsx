import { query } from '@imeds/client'
import { listMedicineOrders } from '@imeds/contracts/pharmacy'
import type { Metadata } from 'next'
import { OrderList } from '@/features/pharmacy/orders/order-list.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('pharmacy.list'))('title') }
}

export default async function MedicinesPage() {
  const t = await getTranslations('pharmacy.list')
  const loose = await getTranslations('pharmacy.loose')
  return (
    <Prefetched queries={[query(listMedicineOrders, { query: { limit: 20 } })]}>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <LinkButton href="/medicines/shop">{loose('open')}</LinkButton>
            <LinkButton href="/medicines/upload" variant="default">
              {t('upload')}
            </LinkButton>
            <LinkButton href="/medicines/reminders" variant="default">
              {t('reminders')}
            </LinkButton>
          </>
        }
      />
      <OrderList />
    </Prefetched>
  )
}
