'use client'
import { query } from '@imeds/client'
import { getDisplay, type Display } from '@imeds/contracts/desk'
import { useTranslations } from '@imeds/i18n/react'
import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { useFormat } from '@/lib/use-format.ts'
import { useNow } from '@/lib/use-now.ts'
import { useTopic } from '@/lib/socket.tsx'
import classes from './display.module.css'

type Room = z.output<typeof Display>['rooms'][number]

/** What hangs in the waiting room: who is called where, readable from the last chair. */
export function DisplayScreen({ displayKey }: { displayKey: string }) {
  const t = useTranslations('desk.display')
  const { instant } = useFormat()
  const now = useNow(10_000)
  const shown = useQuery({
    ...query(getDisplay, { params: { key: displayKey } }),
    // A day that begins is told by nobody.
    refetchInterval: 60_000,
  })
  useTopic(`display/${displayKey}`, () => void shown.refetch())
  if (!shown.data)
    return (
      <p className={classes['none']} role="status">
        {shown.isError ? t('gone') : ''}
      </p>
    )
  const { facilityName, timeZone, rooms } = shown.data
  const called = rooms.flatMap(({ room, called: labels }) =>
    labels.map((label) => (room ? t('called', { label, room }) : t('calledNoRoom', { label }))),
  )
  return (
    <div className={classes['screen']}>
      <header className={classes['header']}>
        <h1>{facilityName}</h1>
        <span className={classes['clock']}>
          {now === null ? '' : instant(new Date(now).toISOString(), timeZone, 'time')}
        </span>
      </header>
      <p className={classes['said']} role="status" aria-live="assertive">
        {called.join('. ')}
      </p>
      {rooms.length === 0 ? <p className={classes['none']}>{t('none')}</p> : null}
      <div className={classes['rooms']}>
        {rooms.map((room) => (
          <RoomCard key={room.letter} room={room} />
        ))}
      </div>
    </div>
  )
}

function RoomCard({ room }: { room: Room }) {
  const t = useTranslations('desk.display')
  const { letter, room: name, called, inside, next, waiting, delayMinutes } = room
  return (
    <section className={classes['room']} aria-label={name ?? t('queue', { letter })}>
      <h2 className={classes['roomName']}>{name ?? t('queue', { letter })}</h2>
      <div className={classes['now']} data-called={called.length > 0 || undefined}>
        <span className={classes['label']}>
          {called.length > 0 ? t('please') : inside.length > 0 ? t('inside') : t('now')}
        </span>
        <span className={classes['number']}>{(called.length > 0 ? called : inside).join(' ') || '–'}</span>
      </div>
      <p className={classes['next']}>
        <span className={classes['label']}>{t('next')}</span> {next.join('   ') || '–'}
      </p>
      <p className={classes['waiting']}>
        {t('waiting', { count: waiting })}
        {delayMinutes ? ` · ${t('late', { minutes: String(delayMinutes) })}` : ''}
      </p>
    </section>
  )
}
