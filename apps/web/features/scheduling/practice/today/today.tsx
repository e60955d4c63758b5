'use client'
import { query } from '@imeds/client'
import { listAgenda } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { Card } from '@mantine/core'
import { IconCoffee } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTopic } from '@/lib/socket.tsx'
import { useNow } from '@/lib/use-now.ts'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { useFormat } from '@/lib/use-format.ts'
import type { Practice } from '../practice.ts'
import { useToday } from '../use-today.ts'
import { AgendaList } from './agenda-list.tsx'
import { isOver, nextOf, waiting } from './agenda.ts'
import { NextPatient } from './next-patient.tsx'
import classes from './today.module.css'
import { WaitingRoom } from './waiting-room.tsx'

type Props = { practice: Practice; today: string }

/** The day of a practitioner, always as it stands. */
export function Today({ practice: { practitionerId, zone }, today: atFirst }: Props) {
  const t = useTranslations('practice.today')
  const { instant } = useFormat()
  const today = useToday(zone, atFirst)
  const now = useNow(30_000)
  const agenda = useQuery({
    ...query(listAgenda, { query: { from: today, practitionerId } }),
    // What may be done changes with the clock alone.
    refetchInterval: 60_000,
  })
  useTopic(`practitioner/${practitionerId}/agenda`, () => void agenda.refetch())
  const items = agenda.data?.items ?? []
  const lead = agenda.data
    ? `${t('count', { count: items.length })}, ${t('left', { count: items.filter((one) => !isOver(one)).length })}`
    : ''
  return (
    <>
      <PageHeader
        above={instant(`${today}T12:00:00Z`, 'UTC', 'day')}
        title={t('title')}
        lead={items.length > 0 ? lead : null}
      />
      {agenda.isPending ? (
        <LoadingState />
      ) : agenda.isError && !agenda.data ? (
        <ErrorState error={agenda.error} onRetry={agenda.refetch} />
      ) : items.length === 0 ? (
        <Card>
          <EmptyState
            icon={<IconCoffee size={28} aria-hidden />}
            title={t('empty')}
            body={t('emptyBody')}
            action={
              <LinkButton href="/practice/calendar" variant="default">
                {t('toCalendar')}
              </LinkButton>
            }
          />
        </Card>
      ) : (
        <div className={classes['columns']}>
          <div className={classes['aside']}>
            <NextPatient next={nextOf(items, now)} />
            <WaitingRoom waiting={waiting(items)} />
          </div>
          <AgendaList agenda={items} now={now} />
        </div>
      )}
    </>
  )
}
