'use client'
import { query } from '@imeds/client'
import { listMyAppointments } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, Card, Group, Stack, Text, Title } from '@mantine/core'
import { IconClockX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useProblem } from '@/lib/use-format.ts'
import { DateTime } from '@/ui/date-time.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import type { Slot } from '../slots/slot-days.ts'
import { bookingHref, practitionerHref, type Choice } from './choice.ts'

type Props = { choice: Choice; zone: string; near: readonly Slot[]; error: unknown }

/** The wanted time is not free: it may be ours already, else the nearest ones are offered. */
export function TimeGone({ choice, zone, near, error }: Props) {
  const t = useTranslations('scheduling.book')
  const problem = useProblem()
  const held = useQuery(
    query(listMyAppointments, {
      query: { when: 'upcoming', practitionerId: choice.practitioner, status: 'held' },
    }),
  )
  const mine = held.data?.items.find((one) => one.startsAt === choice.at && one.abilities.canPay)
  if (held.isPending) return <LoadingState rows={1} />
  if (mine)
    return (
      <Card>
        <Stack align="flex-start" gap="sm">
          <Title order={2} size="h3">
            {t('mine.title')}
          </Title>
          <Text>{t('mine.body')}</Text>
          <LinkButton href={`/appointments/${mine.id}/checkout`}>{t('mine.action')}</LinkButton>
        </Stack>
      </Card>
    )
  return (
    <Card>
      <Stack gap="md">
        <Alert
          role="alert"
          color="warning"
          variant="light"
          icon={<IconClockX aria-hidden />}
          title={error ? problem(error) : t('gone.title')}
        >
          {near.length > 0 ? t('gone.body') : t('goneNone')}
        </Alert>
        <Group gap="sm">
          {near.map(({ startsAt }) => (
            <LinkButton key={startsAt} variant="default" href={bookingHref({ ...choice, at: startsAt })}>
              <DateTime instant={startsAt} zone={zone} />
            </LinkButton>
          ))}
        </Group>
        <LinkButton href={practitionerHref(choice)} variant="subtle">
          {t('change')}
        </LinkButton>
      </Stack>
    </Card>
  )
}
