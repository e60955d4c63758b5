'use client'
import { mutation, query, type CallInput } from '@imeds/client'
import { listTrustedDevices, revokeTrustedDevice } from '@imeds/contracts/identity'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { DateTime, RelativeTime } from '@/ui/date-time.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { homeZone } from '@/lib/home-zone.ts'
import classes from './account.module.css'
import { useDeviceName } from './use-device-name.ts'
import { withoutItem } from '@/lib/shown-at-once.ts'
import { useSaid } from '@/lib/use-said.ts'
import { useShownAtOnce } from '@/lib/use-shown-at-once.ts'

/** The devices that are asked for the password only. */
export function TrustedDevicesCard() {
  const t = useTranslations('identity.security')
  const nameOf = useDeviceName()
  const { done } = useSaid()
  const list = useQuery(query(listTrustedDevices))
  const revoke = useMutation({
    ...mutation(revokeTrustedDevice),
    ...useShownAtOnce(listTrustedDevices, (list, { params }: CallInput<typeof revokeTrustedDevice>) =>
      withoutItem(list, params.id),
    ),
    onSuccess: () => done(t('untrusted')),
  })
  return (
    <SectionCard title={t('devicesTitle')} lead={t('devicesLead')}>
      {list.isPending ? <LoadingState rows={1} /> : null}
      {list.isError ? <ErrorState error={list.error} onRetry={list.refetch} /> : null}
      {list.data?.items.length === 0 ? <Text c="dimmed">{t('devicesNone')}</Text> : null}
      <ul className={classes['rows']}>
        {list.data?.items.map(({ id, device, lastUsedAt, expiresAt }) => (
          <li key={id}>
            <div>
              <Text fw={560}>{nameOf(device)}</Text>
              <Text size="sm" c="dimmed">
                {t('deviceUsed')} <RelativeTime instant={lastUsedAt} zone={homeZone} />
                {' · '}
                {t('deviceUntil')} <DateTime instant={expiresAt} zone={homeZone} style="date" />
              </Text>
            </div>
            <Button
              size="sm"
              variant="default"
              aria-label={t('untrustOf', { device: nameOf(device) })}
              onClick={() => revoke.mutate({ params: { id } })}
            >
              {t('untrust')}
            </Button>
          </li>
        ))}
      </ul>
    </SectionCard>
  )
}
