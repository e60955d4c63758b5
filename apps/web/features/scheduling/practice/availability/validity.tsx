'use client'
import { useTranslations } from '@imeds/i18n/react'
import { TextInput } from '@mantine/core'
import classes from './availability.module.css'
import type { HoursRow } from './hours-rows.ts'

type Props = { row: HoursRow; onChange: (part: Partial<HoursRow>) => void }

/** The first and the last day on which a line counts. */
export function Validity({ row, onChange }: Props) {
  const t = useTranslations('practice.availability')
  return (
    <div className={classes['validity']}>
      <TextInput
        type="date"
        size="sm"
        label={t('validFrom')}
        value={row.validFrom}
        onChange={({ currentTarget }) => onChange({ validFrom: currentTarget.value })}
      />
      <TextInput
        type="date"
        size="sm"
        label={t('validTo')}
        value={row.validTo}
        onChange={({ currentTarget }) => onChange({ validTo: currentTarget.value })}
      />
    </div>
  )
}
