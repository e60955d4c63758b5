import { query } from '@imeds/client'
import { Id } from '@imeds/contracts'
import { getPrescription } from '@imeds/contracts/prescriptions'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PrescriptionDetail } from '@/features/prescriptions/prescription-detail.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { LinkButton } from '@/ui/link-button.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('prescriptions')
  return { title: t('one') }
}

export default async function PrescriptionPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  if (!Id.safeParse(id).success) notFound()
  const t = await getTranslations('pharmacy.ordering')
  const reminders = await getTranslations('pharmacy.reminders')
  return (
    <Prefetched queries={[query(getPrescription, { params: { id } })]}>
      <PrescriptionDetail
        id={id}
        bookTestsHref={`/lab/book?prescription=${id}`}
        actions={
          <>
            <LinkButton href={`/medicines/order?prescription=${id}`}>{t('open')}</LinkButton>
            <LinkButton variant="default" href={`/medicines/reminders/${id}`}>
              {reminders('open')}
            </LinkButton>
          </>
        }
      />
    </Prefetched>
  )
}
