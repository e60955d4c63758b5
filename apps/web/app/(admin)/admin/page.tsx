import { query } from '@imeds/client'
import { listPractitionersForVerification } from '@imeds/contracts/practitioners'
import { Stack } from '@mantine/core'
import type { Metadata } from 'next'
import { Areas } from '@/features/admin/start/areas.tsx'
import { Waiting } from '@/features/admin/start/waiting.tsx'
import { LatestNotifications } from '@/features/notifications/latest-notifications.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.start')
  return { title: t('title') }
}

export default async function AdminPage() {
  const t = await getTranslations('admin.start')
  return (
    <Prefetched queries={[query(listPractitionersForVerification, { query: { limit: 100 } })]}>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Stack gap="xl">
        <Waiting />
        <LatestNotifications />
        <Areas />
      </Stack>
    </Prefetched>
  )
}
