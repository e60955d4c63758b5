import { Id } from '@imeds/contracts'
import { getPatient } from '@imeds/contracts/patients'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BookTests } from '@/features/lab/booking/book-tests.tsx'
import { callFromServer } from '@/lib/call-from-server.ts'
import { getTranslations } from '@/lib/intl.ts'
import { LinkText } from '@/ui/link-text.tsx'
import { PageHeader } from '@/ui/page-header.tsx'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lab.book'))('title') }
}

export default async function DeskBookTestsPage({ searchParams }: Props) {
  const { patient, prescription } = await searchParams
  const id = Id.safeParse(patient).data
  if (!id) notFound()
  const [t, counter] = [await getTranslations('lab.book'), await getTranslations('lab.counter')]
  const { name } = await callFromServer(getPatient, { params: { id } }).catch(() => notFound())
  return (
    <>
      <PageHeader
        above={
          <LinkText href={`/desk/lab?patient=${id}`} size="sm">
            {counter('title', { name })}
          </LinkText>
        }
        title={t('title')}
        lead={counter('bookLead')}
      />
      <BookTests prescriptionId={Id.safeParse(prescription).data ?? null} counterFor={id} />
    </>
  )
}
