import { query } from '@imeds/client'
import { getWeeklyHours } from '@imeds/contracts/scheduling'
import type { Metadata } from 'next'
import { Availability } from '@/features/scheduling/practice/availability/availability.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { getWorkplace } from '../workplace.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('practice.availability'))('title') }
}

export default async function AvailabilityPage() {
  const [t, practice] = await Promise.all([getTranslations('practice.availability'), getWorkplace()])
  return (
    <Prefetched queries={[query(getWeeklyHours, { params: { id: practice.practitionerId } })]}>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <LinkButton href="/practice/calendar" variant="default">
            {t('exceptions')}
          </LinkButton>
        }
      />
      <Availability practice={practice} />
    </Prefetched>
  )
}
