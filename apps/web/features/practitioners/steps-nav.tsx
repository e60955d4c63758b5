'use client'
import { useTranslations } from '@imeds/i18n/react'
import { VisuallyHidden } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import classes from './editor.module.css'
import type { Profile } from './profile.ts'

const detailParts = ['qualification', 'speciality', 'language']

/** Which parts of a profile are done, and the way to each. */
export function StepsNav({ profile: { missing, offerings } }: { profile: Profile }) {
  const t = useTranslations('practitioners.steps')
  const steps = [
    { part: 'details', done: !missing.some((one) => detailParts.includes(one)) },
    { part: 'documents', done: !missing.includes('certificate') },
    { part: 'offerings', done: offerings.length > 0 },
    { part: 'policy', done: true },
  ] as const
  return (
    <nav aria-label={t('title')}>
      <ol className={classes['steps']}>
        {steps.map(({ part, done }) => (
          <li key={part} data-done={done || undefined}>
            <a href={`#${part}`}>
              <span className={classes['mark']} aria-hidden>
                {done ? <IconCheck size={14} stroke={3} /> : null}
              </span>
              {t(part)}
              <VisuallyHidden>, {done ? t('done') : t('open')}</VisuallyHidden>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
