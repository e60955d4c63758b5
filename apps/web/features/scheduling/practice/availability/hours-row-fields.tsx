'use client'
import { useTranslations } from '@imeds/i18n/react'
import { ActionIcon, Text, TextInput, Tooltip } from '@mantine/core'
import { IconCalendarTime, IconTrash } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { Place } from '../practice.ts'
import classes from './availability.module.css'
import type { HoursRow } from './hours-rows.ts'
import { ModeChips } from './mode-chips.tsx'
import type { HoursForm } from './use-hours-form.ts'
import { Validity } from './validity.tsx'

type Props = { row: HoursRow; day: string; place: Place; form: HoursForm }

/** One line: from when to when, in which modes, and perhaps only for a time. */
export function HoursRowFields({ row, day, place, form }: Props) {
  const t = useTranslations('practice.availability')
  const [dated, setDated] = useState(row.validFrom !== '' || row.validTo !== '')
  const complaint = useId()
  const what = t(row.kind === 'open' ? 'hoursOn' : 'breakOn', { day })
  const problem = form.problems.get(row.key)
  const refused = form.refused.get(row.key)
  const said = problem
    ? t(`row.${problem.key}`, { place: problem.place ?? '' })
    : refused
      ? t('row.refused', { why: refused })
      : null
  const time = (field: 'startsAt' | 'endsAt', label: string) => (
    <TextInput
      type="time"
      size="sm"
      label={label}
      value={row[field]}
      error={said !== null}
      {...(said ? { 'aria-describedby': complaint } : {})}
      onChange={({ currentTarget }) => form.update(row.key, { [field]: currentTarget.value })}
    />
  )
  return (
    <fieldset className={classes['row']} aria-label={what} data-kind={row.kind}>
      <span className={classes['kind']}>{t(row.kind === 'open' ? 'hours' : 'break')}</span>
      <div className={classes['times']}>
        {time('startsAt', t('from'))}
        {time('endsAt', t('to'))}
      </div>
      <ModeChips
        kind={row.kind}
        offered={place.modes}
        value={row.modes}
        onChange={(modes) => form.update(row.key, { modes })}
      />
      <div className={classes['tools']}>
        <Tooltip label={t('validity')} portalProps={{ target: '#content' }}>
          <ActionIcon
            variant={dated ? 'light' : 'subtle'}
            color={dated ? 'accent' : 'gray'}
            size="lg"
            aria-label={`${t('validity')}: ${what}`}
            aria-expanded={dated}
            onClick={() => {
              setDated(!dated)
              if (dated) form.update(row.key, { validFrom: '', validTo: '' })
            }}
          >
            <IconCalendarTime size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('remove', { what })}
          onClick={() => form.remove(row.key)}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </div>
      {dated ? <Validity row={row} onChange={(part) => form.update(row.key, part)} /> : null}
      {said ? (
        <Text id={complaint} size="sm" c="danger" className={classes['complaint'] ?? ''}>
          {said}
        </Text>
      ) : null}
    </fieldset>
  )
}
