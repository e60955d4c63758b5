'use client'
import { useMessages, useTranslations } from '@imeds/i18n/react'
import { ActionIcon, Group, NativeSelect, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown } from '@tabler/icons-react'
import { StatusBadge } from '@/ui/status-badge.tsx'
import { Flag } from '../flag.tsx'
import classes from '../lab.module.css'
import type { SheetLine } from '../types.ts'
import { ResultDetails } from './result-details.tsx'
import { isQualified, type TypedResult } from './typed-results.ts'

type Props = {
  line: SheetLine
  editable: boolean
  typed: TypedResult
  onChange: (part: Partial<TypedResult>) => void
  /** Why the value was refused, by the API's word for it. */
  problem: string | null
}

/** One test: its field, its unit, what is usual, what was before, and more of its measuring when asked for. */
export function ResultRow({ line, editable, typed, onChange, problem }: Props) {
  const t = useTranslations('lab.desk')
  const { valueProblems } = useMessages().lab.desk
  const [opened, { toggle }] = useDisclosure(isQualified(line))
  const error =
    problem === null
      ? null
      : Object.hasOwn(valueProblems, problem)
        ? t(`valueProblems.${problem as keyof typeof valueProblems}`)
        : problem
  const field = {
    'aria-label': t('resultOf', { name: line.name }),
    'data-result': true,
    disabled: !editable,
    value: typed.value,
    error,
    onChange: (event: { currentTarget: { value: string } }) => onChange({ value: event.currentTarget.value }),
  }
  return (
    <div className={classes['entry']}>
      <div className={classes['row']}>
        <div>
          {line.name}
          <Text size="sm" c="dimmed">
            {line.ready
              ? [line.accession, line.result?.instrument, line.result?.runId].filter(Boolean).join(' · ')
              : t('notReady')}
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
        <Usual line={line} />
        <Group gap="xs">
          <Flag flag={line.result?.flag ?? null} />
          {line.result?.deltaExceeded ? <StatusBadge tone="warning">{t('changed')}</StatusBadge> : null}
          {line.result?.qcState === 'failed' ? (
            <StatusBadge tone="danger">{t('details.qcStates.failed')}</StatusBadge>
          ) : null}
        </Group>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={44}
          aria-expanded={opened}
          aria-label={t('details.more', { name: line.name })}
          onClick={toggle}
        >
          <IconChevronDown className={classes['chevron'] ?? ''} size={20} aria-hidden />
        </ActionIcon>
      </div>
      {opened ? <ResultDetails line={line} editable={editable} typed={typed} onChange={onChange} /> : null}
    </div>
  )
}

function Usual({ line: { interval, rangeSource, previous } }: { line: SheetLine }) {
  const t = useTranslations('lab.desk')
  const report = useTranslations('lab.report')
  return (
    <Text size="sm" c="dimmed" component="div">
      {interval || report('noInterval')}
      {rangeSource ? <div>{t('ownRange')}</div> : null}
      {previous ? (
        <div>{t('previousAt', { value: String(previous.value), laboratory: previous.laboratoryName })}</div>
      ) : null}
    </Text>
  )
}
