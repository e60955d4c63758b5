'use client'
import { useTranslations } from '@imeds/i18n/react'
import { CalendarDate } from '@/ui/date-time.tsx'
import classes from './consultation.module.css'
import { textSections } from './note-sections.ts'
import type { ClinicalNote } from './types.ts'

/** Finished notes to read: only what was written. */
export function NoteView({ note }: { note: ClinicalNote }) {
  const t = useTranslations('consultation.notes')
  return (
    <dl className={classes['facts']}>
      {textSections
        .filter((section) => note[section] !== '')
        .map((section) => (
          <div key={section}>
            <dt>{t(section)}</dt>
            <dd>{note[section]}</dd>
          </div>
        ))}
      {note.lastMenstrualPeriod ? (
        <div>
          <dt>{t('lastMenstrualPeriod')}</dt>
          <dd>
            <CalendarDate date={note.lastMenstrualPeriod} />
          </dd>
        </div>
      ) : null}
    </dl>
  )
}
