import { query } from '@imeds/client'
import { listPatients } from '@imeds/contracts/patients'
import { listPharmacyOffers } from '@imeds/contracts/pharmacy'
import type { Metadata } from 'next'
import { UploadPrescription } from '@/features/pharmacy/ordering/upload-prescription.tsx'
import { callFromServer } from '@/lib/call-from-server.ts'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('pharmacy.uploading'))('title') }
}

export default async function UploadPage() {
  const t = await getTranslations('pharmacy.uploading')
  const { items } = await callFromServer(listPatients, { query: { limit: 50 } })
  return (
    <Prefetched queries={[query(listPharmacyOffers, { query: { limit: 20 } })]}>
      <PageHeader title={t('title')} lead={t('lead')} />
      {items.length ? (
        <UploadPrescription people={items.map(({ id, name }) => ({ id, name }))} />
      ) : (
        <EmptyState
          title={t('nobody')}
          action={<LinkButton href="/family/new">{t('addProfile')}</LinkButton>}
        />
      )}
    </Prefetched>
  )
}
