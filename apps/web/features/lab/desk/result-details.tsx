'use client'
import type { QcState } from '@imeds/contracts/lab'
import { useTranslations } from '@imeds/i18n/react'
import { NativeSelect, TextInput } from '@mantine/core'
import classes from '../lab.module.css'
import type { SheetLine } from '../types.ts'
import type { TypedResult } from './typed-results.ts'

const states: readonly QcState[] = ['not_recorded', 'passed', 'failed']
type Props = {
  line: SheetLine
  editable: boolean
  typed: TypedResult
  onChange: (part: Partial<TypedResult>) => void
}

/** What is said of a result beside its value: who measured it, how, and whether the run was in order. */
export function ResultDetails({ line, editable, typed, onChange }: Props) {
  const t = useTranslations('lab.desk.details')
  const field = (key: Exclude<keyof TypedResult, 'value' | 'qcState'>) => ({
    label: t(key),
    'aria-label': t('of', { field: t(key), name: line.name }),
    size: 'sm',
    maxLength: 200,
    disabled: !editable,
    autoComplete: 'off',
    value: typed[key],
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [key]: event.currentTarget.value }),
  })
  return (
    <div className={classes['details']}>
      <TextInput {...field('remark')} />
      <TextInput {...field('referredTo')} />
      <TextInput {...field('method')} />
      <TextInput {...field('instrument')} />
      <TextInput {...field('runId')} />
      <NativeSelect
        label={t('qcState')}
        aria-label={t('of', { field: t('qcState'), name: line.name })}
        size="sm"
        disabled={!editable}
        value={typed.qcState}
        onChange={(event) =>
          onChange({ qcState: states.find((one) => one === event.currentTarget.value) ?? 'not_recorded' })
        }
        data={states.map((value) => ({ value, label: t(`qcStates.${value}`) }))}
      />
    </div>
  )
}
