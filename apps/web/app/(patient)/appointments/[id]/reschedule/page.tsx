import { query } from '@imeds/client'
import { Id } from '@imeds/contracts'
import { getAppointment } from '@imeds/contracts/scheduling'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Reschedule } from '@/features/scheduling/appointment/reschedule.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('scheduling.reschedule'))('title') }
}

export default async function ReschedulePage({ params }: { params: Promise<{ id: string }> }) {
  const t = await getTranslations('scheduling.reschedule')
  const { id } = await params
  if (!Id.safeParse(id).success) notFound()
  return (
    <Prefetched queries={[query(getAppointment, { params: { id } })]}>
      <PageHeader
        above={
          <LinkText href={`/appointments/${id}`} size="sm">
            {t('back')}
          </LinkText>
        }
        title={t('title')}
      />
      <Reschedule id={id} />
    </Prefetched>
  )
}
