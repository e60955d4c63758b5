'use client'
import { useTranslations } from '@imeds/i18n/react'
import { SectionCard } from '@/ui/section-card.tsx'
import classes from '../consultation.module.css'

const steps = ['wait', 'talk', 'after'] as const

export function NextSteps({ inPerson }: { inPerson: boolean }) {
  const t = useTranslations('consultation.steps')
  return (
    <SectionCard title={t('title')}>
      <ol className={classes['steps']}>
        {steps.map((step) => (
          <li key={step}>
            <span>{t(`${inPerson ? 'place' : 'tele'}.${step}`)}</span>
          </li>
        ))}
      </ol>
    </SectionCard>
  )
}
