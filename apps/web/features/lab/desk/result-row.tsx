'use client'
import { useMessages, useTranslations } from '@imeds/i18n/react'
import { Group, NativeSelect, Text, TextInput } from '@mantine/core'
import { StatusBadge } from '@/ui/status-badge.tsx'
import { Flag } from '../flag.tsx'
import classes from '../lab.module.css'
import type { SheetLine } from '../types.ts'

type Props = {
  line: SheetLine
  editable: boolean
  value: string
  onChange: (value: string) => void
  /** Why the value was refused, by the API's word for it. */
  problem: string | null
}

/** One test: its field, its unit, what is usual, and what was before. */
export function ResultRow({ line, editable, value, onChange, problem }: Props) {
  const t = useTranslations('lab.desk')
  const report = useTranslations('lab.report')
  const { valueProblems } = useMessages().lab.desk
  const error =
    problem === null
      ? null
      : Object.hasOwn(valueProblems, problem)
        ? t(`valueProblems.${problem as keyof typeof valueProblems}`)
        : problem
  const field = {
    'aria-label': t('valueOf', { name: line.name }),
    disabled: !editable,
    value,
    error,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  }
  return (
    <div className={classes['row']}>
      <div>
        {line.name}
        <Text size="sm" c="dimmed">
          {line.ready ? (line.accession ?? line.method) : t('notReady')}
        </Text>
      </div>
      {line.valueKind === 'choice' ? (
        <NativeSelect {...field} data={[{ value: '', label: t('choose') }, ...line.choices]} />
      ) : (
        <TextInput
          {...field}
          autoComplete="off"
          {...(line.valueKind === 'numeric' ? { inputMode: 'decimal' as const } : {})}
        />
      )}
      <Text c="dimmed">{line.unit}</Text>
      <Text size="sm" c="dimmed">
        {line.interval || report('noInterval')}
        {line.previous ? (
          <>
            <br />
            {t('previous')} {line.previous.value}
          </>
        ) : null}
      </Text>
      <Group gap="xs">
        <Flag flag={line.result?.flag ?? null} />
        {line.result?.deltaExceeded ? <StatusBadge tone="warning">{t('changed')}</StatusBadge> : null}
      </Group>
    </div>
  )
}
