'use client'
import { useTranslations } from '@imeds/i18n/react'
import { ActionIcon, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus, IconSearch, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { usePreparationText } from '@/lib/use-format.ts'
import { StatusBadge } from '@/ui/status-badge.tsx'
import classes from '../lab.module.css'
import type { LabTest } from '../types.ts'
import { useTestSearch } from './use-tests.ts'

type Props = { chosen: readonly LabTest[]; onChange: (tests: LabTest[]) => void }

/** Finds tests by name, and keeps those that were chosen in sight. */
export function TestPicker({ chosen, onChange }: Props) {
  const t = useTranslations('lab.book')
  const [text, setText] = useState('')
  const found = useTestSearch(text)
  const offered = (found.data?.items ?? []).filter(({ id }) => !chosen.some((one) => one.id === id))
  return (
    <Stack gap="lg">
      <section aria-label={t('chosen')}>
        {chosen.length === 0 ? (
          <Text c="dimmed">{t('noneChosen')}</Text>
        ) : (
          <ul className={classes['plain']}>
            {chosen.map((test) => (
              <li key={test.id} className={classes['test']}>
                <TestName test={test} />
                <ActionIcon
                  variant="subtle"
                  size={44}
                  aria-label={t('remove', { name: test.name })}
                  onClick={() => onChange(chosen.filter(({ id }) => id !== test.id))}
                >
                  <IconX size={20} aria-hidden />
                </ActionIcon>
              </li>
            ))}
          </ul>
        )}
      </section>
      <TextInput
        label={t('search')}
        description={t('searchHint')}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autoComplete="off"
      />
      <section aria-label={text.trim() ? t('results') : t('common')}>
        <Text size="sm" c="dimmed" mb="xs">
          {text.trim() ? t('results') : t('common')}
        </Text>
        {found.data && found.data.items.length === 0 ? <Text>{t('noTests', { text })}</Text> : null}
        <ul className={classes['plain']}>
          {offered.map((test) => (
            <li key={test.id} className={classes['test']}>
              <TestName test={test} />
              <ActionIcon
                variant="light"
                size={44}
                aria-label={t('add', { name: test.name })}
                onClick={() => {
                  onChange([...chosen, test])
                  setText('')
                }}
              >
                <IconPlus size={20} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      </section>
    </Stack>
  )
}

function TestName({ test: { name, aliases, kind, preparation } }: { test: LabTest }) {
  const t = useTranslations('lab.book')
  const preparationText = usePreparationText()
  const other = aliases.slice(0, 3).join(', ')
  return (
    <span className={classes['text']}>
      <strong>{name}</strong>
      {kind === 'panel' ? <StatusBadge>{t('panel')}</StatusBadge> : null}
      {other ? <small>{other}</small> : null}
      {preparation ? <small>{preparationText(preparation)}</small> : null}
    </span>
  )
}
