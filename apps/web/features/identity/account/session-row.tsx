'use client'
import type { ReplyOf } from '@imeds/contracts'
import type { listSessions } from '@imeds/contracts/identity'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Text } from '@mantine/core'
import { RelativeTime } from '@/ui/date-time.tsx'
import { StatusBadge } from '@/ui/status-badge.tsx'
import { homeZone } from '@/lib/home-zone.ts'
import { useDeviceName } from './use-device-name.ts'

type Props = {
  session: ReplyOf<typeof listSessions>['items'][number]
  onEnd: () => void
}

/** One place where the person is signed in. */
export function SessionRow({ session, onEnd }: Props) {
  const t = useTranslations('identity.security')
  const roleOf = useTranslations('common.roles')
  const nameOf = useDeviceName()
  const device =
    session.client === 'mobile' && session.device === '' ? t('mobileApp') : nameOf(session.device)
  const about = [
    session.role ? roleOf(session.role) : null,
    session.ipAddress ? t('address', { address: session.ipAddress }) : null,
  ].filter((part) => part !== null)
  return (
    <li>
      <div>
        <Group gap="sm">
          <Text fw={560}>{device}</Text>
          {session.current ? <StatusBadge tone="accent">{t('thisDevice')}</StatusBadge> : null}
        </Group>
        <Text size="sm" c="dimmed">
          {t('lastSeen')} <RelativeTime instant={session.lastSeenAt} zone={homeZone} />
          {about.map((part) => ` · ${part}`).join('')}
        </Text>
      </div>
      {session.current ? null : (
        <Button size="sm" variant="default" aria-label={t('endOf', { device })} onClick={onEnd}>
          {t('end')}
        </Button>
      )}
    </li>
  )
}
