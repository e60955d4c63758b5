'use client'
import type { CallStay } from '@imeds/contracts/consultation'
import { useTranslations } from '@imeds/i18n/react'
import { List, ListItem, Text } from '@mantine/core'
import { useFormat } from '@/lib/use-format.ts'
import type { Call } from './calls.tsx'

/** Each device of a call: when it was there, and how it went for it. */
export function CallStays({ call: { stays, timeZone } }: { call: Call }) {
  return (
    <List listStyleType="none" spacing="xs" styles={{ root: { paddingInlineStart: 0 } }}>
      {stays.map((stay) => (
        <ListItem key={stay.id}>
          <Stay stay={stay} zone={timeZone} />
        </ListItem>
      ))}
    </List>
  )
}

function Stay({ stay, zone }: { stay: CallStay; zone: string }) {
  const t = useTranslations('callSupport')
  const kinds = useTranslations('callGuest.kinds')
  const { instant } = useFormat()
  const figures = useFigures(stay)
  const { seat, guestKind, joinedAt, leftAt, leftBecause } = stay
  const time = (at: string) => instant(at, zone, 'time')
  const when =
    leftAt === null
      ? t('since', { from: time(joinedAt) })
      : t('from', { from: time(joinedAt), to: time(leftAt) })
  return (
    <>
      {t(`seats.${seat}`)}
      {guestKind ? ` (${kinds(guestKind)})` : ''}, {when}
      {leftBecause ? `, ${t(`left.${leftBecause}`)}` : ''}
      <Text size="sm" c="dimmed">
        {figures}
      </Text>
    </>
  )
}

function useFigures({ statistics }: CallStay): string {
  const t = useTranslations('callSupport.figures')
  if (statistics === null) return t('none')
  const { connectMs, kbps, loss, roundTripMs, reconnects, fallBacks, relayed } = statistics
  return [
    connectMs === null ? t('neverConnected') : t('connected', { ms: String(connectMs) }),
    t(relayed ? 'relayed' : 'direct'),
    t('kbps', { kbps: String(kbps) }),
    t('loss', { loss: `${Math.round(loss * 1000) / 10} %` }),
    ...(roundTripMs === null ? [] : [t('roundTrip', { ms: String(roundTripMs) })]),
    t('reconnects', { count: reconnects }),
    t('fallBacks', { count: fallBacks }),
  ].join(' · ')
}
