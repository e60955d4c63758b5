import { query } from '@imeds/client'
import { getNotificationPreferences, listNotifications } from '@imeds/contracts/notifications'
import { Stack } from '@mantine/core'
import type { Metadata } from 'next'
import { NotificationList } from '@/features/notifications/notification-list.tsx'
import { PreferencesCard } from '@/features/notifications/preferences-card.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notifications.page')
  return { title: t('title') }
}

export default async function MessagesPage() {
  const t = await getTranslations('notifications.page')
  return (
    <Prefetched
      queries={[
        query(listNotifications, { query: { limit: 20, unreadOnly: 'false' } }),
        query(getNotificationPreferences),
      ]}
    >
      <PageHeader title={t('title')} lead={t('lead')} />
      <Stack gap="xl" maw={760}>
        <NotificationList />
        <PreferencesCard />
      </Stack>
    </Prefetched>
  )
}
