import { query } from '@imeds/client'
import { Id } from '@imeds/contracts'
import { listPatients } from '@imeds/contracts/patients'
import type { Metadata } from 'next'
import { z } from 'zod'
import { BookTests } from '@/features/lab/booking/book-tests.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { PageHeader } from '@/ui/page-header.tsx'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lab.book'))('title') }
}

export default async function BookTestsPage({ searchParams }: Props) {
  const t = await getTranslations('lab.book')
  const { prescription, purchase, part } = await searchParams
  const packagePart = z
    .object({ purchaseId: Id, partId: Id })
    .safeParse({ purchaseId: purchase, partId: part })
  return (
    <Prefetched queries={[query(listPatients, { query: { limit: 50 } })]}>
      <PageHeader title={t('title')} lead={t('lead')} />
      <BookTests
        prescriptionId={Id.safeParse(prescription).data ?? null}
        packagePart={packagePart.data ?? null}
      />
    </Prefetched>
  )
}
