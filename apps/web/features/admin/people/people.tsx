'use client'
import { roles } from '@imeds/contracts'
import { Role } from '@imeds/contracts/identity'
import { useTranslations } from '@imeds/i18n/react'
import { NativeSelect, Stack, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import classes from '../admin.module.css'
import { PeopleTable } from './people-table.tsx'

/** Finds people by name or number, role and state. */
export function People() {
  const t = useTranslations('admin.people')
  const roleOf = useTranslations('common.roles')
  const [text, setText] = useState('')
  const [role, setRole] = useState('')
  const [state, setState] = useState('')
  const [asked] = useDebouncedValue(text.trim(), 300)
  const wanted = Role.safeParse(role)
  const question = {
    text: asked,
    ...(wanted.success ? { role: wanted.data } : {}),
    ...(state ? { disabled: state === 'disabled' } : {}),
  }
  return (
    <Stack gap="md">
      <div className={classes['filters']}>
        <TextInput
          label={t('search')}
          type="search"
          placeholder={t('searchHint')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          leftSection={<IconSearch size={18} aria-hidden />}
        />
        <NativeSelect
          label={t('role')}
          value={role}
          onChange={(event) => setRole(event.currentTarget.value)}
          data={[
            { value: '', label: t('anyRole') },
            ...roles.map((value) => ({ value, label: roleOf(value) })),
          ]}
        />
        <NativeSelect
          label={t('state')}
          value={state}
          onChange={(event) => setState(event.currentTarget.value)}
          data={[
            { value: '', label: t('anyState') },
            { value: 'open', label: t('open') },
            { value: 'disabled', label: t('disabled') },
          ]}
        />
      </div>
      <PeopleTable key={JSON.stringify(question)} question={question} />
    </Stack>
  )
}
