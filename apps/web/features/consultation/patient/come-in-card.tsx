'use client'
import { useTranslations } from '@imeds/i18n/react'
import classes from '../consultation.module.css'
import type { Encounter } from '../types.ts'

/** An in-person visit that has begun: the way into the doctor's room. */
export function ComeInCard({ encounter: { practitioner, facility } }: { encounter: Encounter }) {
  const t = useTranslations('consultation.comeIn')
  return (
    <section className={classes['queue']} aria-labelledby="come-in-title">
      <h2 id="come-in-title" className={classes['place']} style={{ color: 'inherit' }}>
        {t('title')}
      </h2>
      <p>{t('body', { name: practitioner.name, facility: facility.name })}</p>
    </section>
  )
}
