import { Id } from '@imeds/contracts'
import { getPatient } from '@imeds/contracts/patients'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SoldPackages } from '@/features/packages/sold/sold-packages.tsx'
import { callFromServer } from '@/lib/call-from-server.ts'
import { getTranslations } from '@/lib/intl.ts'
import { LinkButton } from '@/ui/link-button.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('packages.sold'))('title') }
}

type Params = Promise<{ patient?: string | string[] }>

/** Sold packages; of one patient where the address names one. */
export default async function SoldPackagesPage({ searchParams }: { searchParams: Params }) {
  const [t, desk] = [await getTranslations('packages.sold'), await getTranslations('packages.desk')]
  const id = Id.safeParse((await searchParams).patient).data
  const patient = id ? await callFromServer(getPatient, { params: { id } }).catch(() => notFound()) : null
  return (
    <>
      <PageHeader
        above={
          <LinkText href={id ? `/desk/patients?patient=${id}` : '/desk/packages'} size="sm">
            {patient?.name ?? desk('back')}
          </LinkText>
        }
        title={patient ? t('of', { name: patient.name }) : t('title')}
        lead={t('lead')}
        actions={
          <LinkButton href={`/desk/packages/sell${id ? `?patient=${id}` : ''}`}>{desk('sell')}</LinkButton>
        }
      />
      <SoldPackages patientId={id ?? null} />
    </>
  )
}
