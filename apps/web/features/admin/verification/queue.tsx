'use client'
import { PractitionerStatus } from '@imeds/contracts/practitioners'
import { useTranslations } from '@imeds/i18n/react'
import { NativeSelect, Stack, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import classes from '../admin.module.css'
import { QueueTable } from './queue-table.tsx'
import type { Status } from './status.tsx'

const statuses = ['submitted', 'verified', 'rejected', 'suspended', 'draft'] as const

/** Doctors of one status, those who wait longest first. */
export function Queue() {
  const t = useTranslations('admin.verification')
  const [status, setStatus] = useState<Status>('submitted')
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), 300)
  return (
    <Stack gap="md">
      <div className={classes['filters']}>
        <NativeSelect
          label={t('status')}
          value={status}
          onChange={(event) => setStatus(PractitionerStatus.parse(event.currentTarget.value))}
          data={statuses.map((value) => ({ value, label: t(`statuses.${value}`) }))}
        />
        <TextInput
          label={t('search')}
          type="search"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          leftSection={<IconSearch size={18} aria-hidden />}
        />
      </div>
      <QueueTable key={`${status} ${asked}`} status={status} text={asked} />
    </Stack>
  )
}
