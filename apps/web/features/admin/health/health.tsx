'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Button, SimpleGrid, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useConnection, useTopic } from '@/lib/socket.tsx'
import { useSession } from '@/lib/use-session.tsx'
import { Stat } from '@/ui/stat.tsx'
import { StatusBadge } from '@/ui/status-badge.tsx'
import { askReadiness } from './ask-readiness.ts'

const askEvery = 15_000

const tones = {
  idle: 'neutral',
  connecting: 'neutral',
  online: 'success',
  offline: 'danger',
  throttled: 'warning',
} as const

/** Whether the server and its database answer, and the live line holds. */
export function Health() {
  const t = useTranslations('admin.health')
  const { demo, user } = useSession()
  // A line that nobody uses is not up: this page uses it.
  useTopic(user ? `user/${user.id}` : null, () => {})
  const line = useConnection()
  const readiness = useQuery({ queryKey: ['readiness'], queryFn: askReadiness, refetchInterval: askEvery })
  const state = readiness.data
  return (
    <Stack gap="lg">
      <SimpleGrid cols={{ base: 1, sm: 3 }} aria-live="polite">
        <Stat
          label={t('server')}
          value={
            state === undefined ? (
              t('checking')
            ) : (
              <StatusBadge tone={state.ready ? 'success' : 'danger'}>
                {state.ready ? t('ready') : t('notReady')}
              </StatusBadge>
            )
          }
          hint={
            state === undefined
              ? null
              : state.ready
                ? t('answered', { ms: String(state.milliseconds) })
                : t('noAnswer')
          }
        />
        <Stat label={t('line')} value={<StatusBadge tone={tones[line]}>{t(`lines.${line}`)}</StatusBadge>} />
        <Stat
          label={t('mode')}
          value={
            <StatusBadge tone={demo ? 'warning' : 'success'}>{demo ? t('demo') : t('real')}</StatusBadge>
          }
          hint={demo ? t('demoHint') : t('realHint')}
        />
      </SimpleGrid>
      <div>
        <Button variant="default" loading={readiness.isFetching} onClick={() => void readiness.refetch()}>
          {t('again')}
        </Button>
      </div>
      <Text size="sm" c="dimmed">
        {t('more')}
      </Text>
    </Stack>
  )
}
