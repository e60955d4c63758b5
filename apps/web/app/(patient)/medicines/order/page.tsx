import { query } from '@imeds/client'
import { Id } from '@imeds/contracts'
import { getPrescriptionSupply } from '@imeds/contracts/pharmacy'
import { getPatient } from '@imeds/contracts/patients'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OrderFromPrescription } from '@/features/pharmacy/ordering/order-from-prescription.tsx'
import { callFromServer } from '@/lib/call-from-server.ts'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('pharmacy.ordering'))('title') }
}

type Search = Promise<{ prescription?: string }>

export default async function OrderPage({ searchParams }: { searchParams: Search }) {
  const { prescription: id } = await searchParams
  if (!Id.safeParse(id).success) notFound()
  const t = await getTranslations('pharmacy.ordering')
  return (
    <Prefetched queries={[query(getPrescriptionSupply, { params: { id: id! } })]}>
      <PageHeader title={t('title')} lead={t('lead')} />
      <OrderFromPrescription prescriptionId={id!} home={await homeOf(id!)} />
    </Prefetched>
  )
}

/** Where the patient lives, as far as the profile says it. */
async function homeOf(prescriptionId: string) {
  try {
    const { patient } = await callFromServer(getPrescriptionSupply, { params: { id: prescriptionId } })
    const { address } = await callFromServer(getPatient, { params: { id: patient.id } })
    return address
  } catch {
    return null
  }
}
