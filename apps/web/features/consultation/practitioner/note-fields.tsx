'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Textarea } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { textSections, type NoteSections } from '../note-sections.ts'
import type { Encounter } from '../types.ts'

const rows = { complaints: 2, history: 2, findings: 2, investigations: 1, diagnosis: 1 } as const
const longest = 4000

type Props = {
  /** What the fields' ids begin with: two sets of them may stand on one page. */
  idPrefix: string
  /** Null while it is not known yet. */
  text: NoteSections | null
  patient: Encounter['patient']
  /** The last day that the patient may name. */
  latest: string
  onChange: (change: Partial<NoteSections>) => void
  onLeave?: () => void
}

/** The fields of the notes, one for each part. */
export function NoteFields({ idPrefix, text, patient, latest, onChange, onLeave }: Props) {
  const t = useTranslations('consultation.notes')
  return (
    <>
      {textSections.map((section) => (
        <Textarea
          key={section}
          id={`${idPrefix}-${section}`}
          label={t(section)}
          value={text?.[section] ?? ''}
          onChange={(event) => onChange({ [section]: event.currentTarget.value })}
          onBlur={onLeave}
          minRows={rows[section]}
          maxLength={longest}
          disabled={text === null}
        />
      ))}
      {patient.gender === 'male' ? null : (
        <DateInput
          label={t('lastMenstrualPeriod')}
          value={text?.lastMenstrualPeriod ?? null}
          onChange={(lastMenstrualPeriod) => onChange({ lastMenstrualPeriod })}
          valueFormat="D MMM YYYY"
          maxDate={latest}
          clearable
          maw="14rem"
          disabled={text === null}
        />
      )}
    </>
  )
}
