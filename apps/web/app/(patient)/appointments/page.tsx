import { query } from '@imeds/client'
import { listMyAppointments } from '@imeds/contracts/scheduling'
import type { Metadata } from 'next'
import { AppointmentTabs } from '@/features/scheduling/appointment/appointment-tabs.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('scheduling.list'))('title') }
}

export default async function AppointmentsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const t = await getTranslations('scheduling.list')
  const when = (await searchParams)['when'] === 'past' ? 'past' : 'upcoming'
  return (
    <Prefetched queries={[query(listMyAppointments, { query: { when, limit: 20 } })]}>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={<LinkButton href="/doctors">{t('find')}</LinkButton>}
      />
      <AppointmentTabs first={when} />
    </Prefetched>
  )
}
