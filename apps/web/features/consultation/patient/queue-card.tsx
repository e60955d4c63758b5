'use client'
import { useTranslations } from '@imeds/i18n/react'
import { useFormat } from '@/lib/use-format.ts'
import classes from '../consultation.module.css'
import type { Encounter } from '../types.ts'

/** Where the patient stands, honestly: the place, the expected time, and a delay in words. */
export function QueueCard({ encounter }: { encounter: Encounter }) {
  const t = useTranslations('consultation.waiting')
  const { instant } = useFormat()
  const { waiting, timeZone, startsAt, mode, facility } = encounter
  const time = (at: string) => instant(at, timeZone, 'time')
  const inPerson = mode === 'in_person'
  return (
    <section className={classes['queue']} aria-labelledby="queue-title">
      <span className={classes['breath']} aria-hidden />
      <h2 id="queue-title">{t(inPerson ? 'titlePlace' : 'title')}</h2>
      <div aria-live="polite">
        {waiting ? (
          <>
            <p className={classes['place']}>
              {waiting.position === 1 ? t('next') : t('behind', { count: waiting.position - 1 })}
            </p>
            <p>{t('expected', { time: time(waiting.expectedAt) })}</p>
            <Delay minutes={waiting.delayMinutes} />
          </>
        ) : null}
      </div>
      <p className={classes['quiet']}>{t('booked', { time: time(startsAt) })}</p>
      <p className={classes['quiet']}>{inPerson ? t('stayPlace', { facility: facility.name }) : t('stay')}</p>
    </section>
  )
}

function Delay({ minutes }: { minutes: number }) {
  const t = useTranslations('consultation.waiting')
  if (minutes < 5) return <p>{t('onTime')}</p>
  const sentence =
    minutes < 60
      ? t('late', { minutes })
      : t('veryLate', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
  return <p className={classes['late']}>{sentence}</p>
}
