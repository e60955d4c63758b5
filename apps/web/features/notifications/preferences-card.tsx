'use client'
import { query } from '@imeds/client'
import { getNotificationPreferences, type NotificationPreferences } from '@imeds/contracts/notifications'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { PreferencesTable } from './preferences-table.tsx'

const leads = { patient: 'leadPatient', practitioner: 'leadPractitioner', staff: 'leadStaff' } as const

/** By which channel the person is told of what, in the role acted in. */
export function PreferencesCard() {
  const t = useTranslations('notifications.settings')
  const preferences = useQuery(query(getNotificationPreferences))
  return (
    <SectionCard
      title={t('title')}
      {...(preferences.data ? { lead: t(leads[preferences.data.audience]) } : {})}
    >
      {preferences.isPending ? <LoadingState rows={2} /> : null}
      {preferences.isError ? <ErrorState error={preferences.error} onRetry={preferences.refetch} /> : null}
      {preferences.data ? (
        <Stack gap="md">
          <Unreachable reachable={preferences.data.reachable} />
          <PreferencesTable items={preferences.data.items} />
        </Stack>
      ) : null}
    </SectionCard>
  )
}

function Unreachable({ reachable }: { reachable: NotificationPreferences['reachable'] }) {
  const t = useTranslations('notifications.settings')
  if (reachable.email && reachable.sms) return null
  return (
    <Alert color="info">
      {reachable.email ? null : `${t('noEmail')} `}
      {reachable.sms ? null : `${t('noSms')} `}
      <LinkText href="/account" inherit underline="always">
        {t('toAccount')}
      </LinkText>
    </Alert>
  )
}
