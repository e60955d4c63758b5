'use client'
import { AuditOutcome } from '@imeds/contracts/audit'
import { useTranslations } from '@imeds/i18n/react'
import { NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import type { AuditFilters } from './audit-question.ts'
import classes from './audit.module.css'
import { useRecordTypes, useRecordWords } from './record-words.ts'

type Props = { filters: AuditFilters; onChange: (filters: AuditFilters) => void }

const word = /^[A-Za-z_]{0,60}$/

/** The marks by which the trail is narrowed. */
export function AuditFilterFields({ filters, onChange }: Props) {
  const t = useTranslations('audit')
  const types = useRecordTypes()
  const wordsOf = useRecordWords()
  const [operation, setOperation] = useState(filters.operation)
  const wrong = !word.test(operation.trim())
  const askOperation = useDebouncedCallback((text: string) => onChange({ ...filters, operation: text }), 400)
  return (
    <search aria-label={t('filters')} className={classes['filters']}>
      <TextInput
        type="date"
        label={t('from')}
        value={filters.from}
        max={filters.to || undefined}
        onChange={(event) => onChange({ ...filters, from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('to')}
        value={filters.to}
        min={filters.from || undefined}
        onChange={(event) => onChange({ ...filters, to: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('outcome')}
        value={filters.outcome}
        onChange={(event) =>
          onChange({ ...filters, outcome: AuditOutcome.safeParse(event.currentTarget.value).data ?? '' })
        }
        data={[
          { value: '', label: t('anyOutcome') },
          ...AuditOutcome.options.map((value) => ({ value, label: t(`outcomes.${value}`) })),
        ]}
      />
      <NativeSelect
        label={t('recordType')}
        value={filters.recordType}
        onChange={(event) => onChange({ ...filters, recordType: event.currentTarget.value })}
        data={[
          { value: '', label: t('anyRecord') },
          ...types.map((value) => ({ value, label: wordsOf(value) })),
        ]}
      />
      <TextInput
        label={t('operation')}
        placeholder={t('operationHint')}
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
        value={operation}
        error={wrong ? t('wordWrong') : null}
        onChange={(event) => {
          const text = event.currentTarget.value
          setOperation(text)
          if (word.test(text.trim())) askOperation(text.trim())
        }}
      />
    </search>
  )
}
