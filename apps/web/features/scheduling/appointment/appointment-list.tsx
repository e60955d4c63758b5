'use client'
import { query } from '@imeds/client'
import { listMyAppointments } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { IconCalendarHeart } from '@tabler/icons-react'
import { useTopic } from '@/lib/socket.tsx'
import { usePages } from '@/lib/use-pages.ts'
import { useSession } from '@/lib/use-session.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { Pages } from '@/ui/pages.tsx'
import { AppointmentCard } from './appointment-card.tsx'
import classes from './appointments.module.css'

export type When = 'upcoming' | 'past'

// What is due (check-in, the end of a hold) also changes by the clock alone.
const renewMs = 60_000

/** Appointments of oneself and the family, live. */
export function AppointmentList({ when }: { when: When }) {
  const t = useTranslations('scheduling.list')
  const { user } = useSession()
  const pages = usePages((cursor) => ({
    ...query(listMyAppointments, { query: { when, limit: 20, ...(cursor ? { cursor } : {}) } }),
    refetchInterval: renewMs,
  }))
  useTopic(user ? `user/${user.id}` : null, () => void pages.refetch())
  return (
    <Pages pages={pages} empty={<None when={when} />} more={t('more')}>
      {(items) => (
        <ul className={classes['list']} aria-label={t(`${when}List`)}>
          {items.map((appointment) => (
            <li key={appointment.id}>
              <AppointmentCard appointment={appointment} />
            </li>
          ))}
        </ul>
      )}
    </Pages>
  )
}

function None({ when }: { when: When }) {
  const t = useTranslations('scheduling.list')
  return when === 'upcoming' ? (
    <EmptyState
      icon={<IconCalendarHeart size={28} aria-hidden />}
      title={t('noneUpcoming.title')}
      body={t('noneUpcoming.body')}
      action={<LinkButton href="/doctors">{t('find')}</LinkButton>}
    />
  ) : (
    <EmptyState title={t('nonePast.title')} body={t('nonePast.body')} />
  )
}
