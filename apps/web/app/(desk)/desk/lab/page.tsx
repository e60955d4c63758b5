import { Id } from '@imeds/contracts'
import { getPatient } from '@imeds/contracts/patients'
import { Stack } from '@mantine/core'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PrescribedTests } from '@/features/lab/at-counter/prescribed-tests.tsx'
import { OrderList } from '@/features/lab/order/order-list.tsx'
import { ReportList } from '@/features/lab/report/report-list.tsx'
import { callFromServer } from '@/lib/call-from-server.ts'
import { getTranslations } from '@/lib/intl.ts'
import { LinkButton } from '@/ui/link-button.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { SectionCard } from '@/ui/section-card.tsx'

type Props = { searchParams: Promise<{ patient?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lab'))('title') }
}

/** Tests of one patient, for the desk. */
export default async function DeskLabPage({ searchParams }: Props) {
  const id = Id.safeParse((await searchParams).patient).data
  if (!id) notFound()
  const [t, all] = [await getTranslations('lab.counter'), await getTranslations('lab')]
  const { name } = await callFromServer(getPatient, { params: { id } }).catch(() => notFound())
  return (
    <>
      <PageHeader
        above={
          <LinkText href={`/desk/patients?patient=${id}`} size="sm">
            {t('back')}
          </LinkText>
        }
        title={t('title', { name })}
        lead={t('lead')}
        actions={<LinkButton href={`/desk/lab/new?patient=${id}`}>{all('orderTests')}</LinkButton>}
      />
      <Stack gap="lg">
        <SectionCard title={t('prescribed')}>
          <PrescribedTests patientId={id} />
        </SectionCard>
        <SectionCard title={all('orders')}>
          <OrderList patientId={id} base="/desk/lab/orders" />
        </SectionCard>
        <SectionCard title={all('reports')}>
          <ReportList patientId={id} base="/desk/lab/reports" quiet />
        </SectionCard>
      </Stack>
    </>
  )
}
