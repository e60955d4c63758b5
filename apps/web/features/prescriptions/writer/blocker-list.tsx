'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Button } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import type { Draft } from '../types.ts'
import classes from './writer.module.css'

const inNotes = { complaints_missing: 'complaints', diagnosis_missing: 'diagnosis' } as const

type Props = {
  blockers: Draft['blockers']
  /** Lines of ours that the server does not have yet. */
  unfinished: number
  onFixNotes: (section: string) => void
}

/** What still keeps the prescription from being signed, as a list to work off. */
export function BlockerList({ blockers, unfinished, onFixNotes }: Props) {
  const t = useTranslations('prescriptions.writer.blockers')
  if (blockers.length === 0 && unfinished === 0)
    return (
      <p className={classes['clear']}>
        <IconCircleCheck size={20} aria-hidden /> {t('ready')}
      </p>
    )
  return (
    <div>
      <h3 className={classes['heading']}>{t('title')}</h3>
      <ul className={classes['blockers']}>
        {unfinished === 0 ? null : (
          <li>
            <IconCircleDashed size={18} aria-hidden /> {t('unfinished', { count: unfinished })}
          </li>
        )}
        {blockers.map((blocker) => (
          <li key={blocker}>
            <IconCircleDashed size={18} aria-hidden /> <span>{t(blocker)}</span>
            {blocker === 'complaints_missing' || blocker === 'diagnosis_missing' ? (
              <Button size="compact-sm" variant="subtle" onClick={() => onFixNotes(inNotes[blocker])}>
                {t('fix')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  )
}
