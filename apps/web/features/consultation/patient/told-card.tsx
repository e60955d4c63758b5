'use client'
import { useTranslations } from '@imeds/i18n/react'
import { SectionCard } from '@/ui/section-card.tsx'
import classes from '../consultation.module.css'
import type { Encounter } from '../types.ts'

/** What was said when booking. */
export function ToldCard({ encounter: { reason, symptoms } }: { encounter: Encounter }) {
  const t = useTranslations('consultation.told')
  return (
    <SectionCard title={t('title')}>
      {reason === '' && symptoms.length === 0 ? (
        <p className={classes['quiet']} style={{ margin: 0 }}>
          {t('nothing')}
        </p>
      ) : (
        <dl className={classes['facts']}>
          {reason === '' ? null : (
            <div>
              <dt>{t('reason')}</dt>
              <dd>{reason}</dd>
            </div>
          )}
          {symptoms.length === 0 ? null : (
            <div>
              <dt>{t('symptoms')}</dt>
              <dd>{symptoms.join(', ')}</dd>
            </div>
          )}
        </dl>
      )}
    </SectionCard>
  )
}
