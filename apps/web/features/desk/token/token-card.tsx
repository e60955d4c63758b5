'use client'
import { query } from '@imeds/client'
import { getAppointmentToken } from '@imeds/contracts/desk'
import { useTranslations } from '@imeds/i18n/react'
import { Card, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useFormat } from '@/lib/use-format.ts'
import { useTopic } from '@/lib/socket.tsx'
import { useSession } from '@/lib/use-session.tsx'
import classes from './token.module.css'

/** The patient's own token: place, time and room as they stand. Nothing before the check-in and after the visit. */
export function TokenCard({ appointmentId, zone }: { appointmentId: string; zone: string }) {
  const t = useTranslations('desk.mine')
  const { instant } = useFormat()
  const id = useId()
  const { user } = useSession()
  const mine = useQuery({
    ...query(getAppointmentToken, { params: { id: appointmentId } }),
    refetchInterval: 30_000,
  })
  useTopic(user ? `user/${user.id}` : null, () => void mine.refetch())
  const { token, room = null, nowCalled = null } = mine.data ?? {}
  if (!token || token.status === 'done' || token.status === 'cancelled') return null
  const { status, expectation, label } = token
  const said = {
    waiting: expectation
      ? t('waiting', {
          position: String(expectation.position),
          time: instant(expectation.expectedAt, zone, 'time'),
        })
      : '',
    called: room ? t('called', { room }) : t('calledNoRoom'),
    in_consultation: t('inside'),
    skipped: t('skipped'),
  }[status]
  return (
    <Card
      component="section"
      aria-labelledby={id}
      className={classes['card']}
      data-called={status === 'called' || undefined}
    >
      <Title order={2} size="h4" id={id}>
        {t('title')}
      </Title>
      <p className={classes['label']}>{label}</p>
      <Text aria-live="polite">{said}</Text>
      {status === 'waiting' && nowCalled ? (
        <Text size="sm" className={classes['called']}>
          {t('nowCalled', { label: nowCalled })}
        </Text>
      ) : null}
    </Card>
  )
}
