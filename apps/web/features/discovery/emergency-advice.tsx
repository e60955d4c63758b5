'use client'
import { query } from '@imeds/client'
import { recommend, type RedFlag } from '@imeds/contracts/discovery'
import { useTranslations } from '@imeds/i18n/react'
import { IconAmbulance, IconPhoneCall } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { output } from 'zod'
import type { Complaint } from './search-params.ts'
import classes from './emergency-advice.module.css'

type Flag = output<typeof RedFlag>

/** What may mean danger to life, before anything can be booked. What was denied is told too, quietly. */
export function EmergencyAdvice({ complaint }: { complaint: Complaint }) {
  const { data } = useQuery(query(recommend, { query: complaint }))
  const redFlags = data?.redFlags ?? []
  const present = redFlags.filter(({ denied }) => !denied)
  const denied = redFlags.filter((flag) => flag.denied)
  return (
    <>
      {present.length > 0 ? <Alarm flags={present} /> : null}
      {denied.length > 0 ? <Denied flags={denied} /> : null}
    </>
  )
}

function Alarm({ flags }: { flags: readonly Flag[] }) {
  const t = useTranslations('discovery.emergency')
  return (
    <div role="alert" className={classes['alarm']}>
      <div className={classes['head']}>
        <IconAmbulance size={34} stroke={1.6} aria-hidden />
        <div>
          <h2>{t('title')}</h2>
          <p>{t('lead')}</p>
        </div>
      </div>
      <ul>
        {flags.map(({ symptom, advice, wrote }) => (
          <li key={symptom.code}>
            <strong>
              {wrote === null ? t('picked', { symptom: symptom.title }) : t('wrote', { words: wrote })}
            </strong>
            <span>{advice}</span>
          </li>
        ))}
      </ul>
      <div className={classes['calls']}>
        <a href="tel:112" data-first>
          <IconPhoneCall size={20} aria-hidden />
          {t('call112')}
        </a>
        <a href="tel:108">{t('call108')}</a>
      </div>
      <p className={classes['after']}>{t('after')}</p>
    </div>
  )
}

function Denied({ flags }: { flags: readonly Flag[] }) {
  const t = useTranslations('discovery.emergency')
  return (
    <ul className={classes['denied']}>
      {flags.map(({ symptom, advice, wrote }) => (
        <li key={symptom.code}>
          {t('denied', { words: wrote ?? symptom.title })} {advice}
        </li>
      ))}
    </ul>
  )
}
