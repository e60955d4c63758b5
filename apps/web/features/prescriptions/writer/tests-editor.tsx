'use client'
import { useTranslations } from '@imeds/i18n/react'
import { ActionIcon, Button, Group, Stack, TextInput } from '@mantine/core'
import { IconFlask, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { newTest, type Test } from './draft-state.ts'
import classes from './writer.module.css'

const mostTests = 30

/** Laboratory tests and other examinations, one line each. */
export function TestsEditor({
  tests,
  onChange,
}: {
  tests: readonly Test[]
  onChange: (tests: readonly Test[]) => void
}) {
  const t = useTranslations('prescriptions.writer.tests')
  const [typed, setTyped] = useState('')
  const name = typed.trim()
  const add = () => {
    if (name.length < 2 || tests.length >= mostTests) return
    onChange([...tests, newTest(name)])
    setTyped('')
  }
  return (
    <Stack gap="sm">
      <Group gap="sm" align="flex-end" wrap="nowrap">
        <TextInput
          flex={1}
          label={t('label')}
          placeholder={t('placeholder')}
          value={typed}
          maxLength={120}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            add()
          }}
        />
        <Button variant="default" onClick={add} disabled={name.length < 2}>
          {t('add')}
        </Button>
      </Group>
      {tests.length === 0 ? null : (
        <ul className={classes['tests']} aria-label={t('title')}>
          {tests.map((test) => (
            <li key={test.key}>
              <IconFlask size={18} aria-hidden />
              <span>{test.testName}</span>
              <TextInput
                size="sm"
                aria-label={t('note', { name: test.testName })}
                placeholder={t('notePlaceholder')}
                value={test.note}
                maxLength={300}
                onChange={(event) => {
                  const note = event.currentTarget.value
                  onChange(tests.map((one) => (one.key === test.key ? { ...one, note } : one)))
                }}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size={40}
                aria-label={t('remove', { name: test.testName })}
                onClick={() => onChange(tests.filter(({ key }) => key !== test.key))}
              >
                <IconTrash size={20} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
    </Stack>
  )
}
