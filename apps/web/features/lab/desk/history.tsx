'use client'
import { query } from '@imeds/client'
import { listLabOrders } from '@imeds/contracts/lab'
import { useTranslations } from '@imeds/i18n/react'
import { Stack, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { usePages } from '@/lib/use-pages.ts'
import { DataTable } from '@/ui/data-table.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { Pages } from '@/ui/pages.tsx'
import { useOrderColumns } from './order-columns.tsx'

/** Every order of the laboratory, found by patient or tube. */
export function DeskHistory() {
  const t = useTranslations('lab.desk')
  const [text, setText] = useState('')
  const [settled] = useDebouncedValue(text.trim(), 250)
  return (
    <Stack gap="lg">
      <TextInput
        label={t('searchHistory')}
        leftSection={<IconSearch size={18} aria-hidden />}
        maw="26rem"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Found key={settled} text={settled} />
    </Stack>
  )
}

function Found({ text }: { text: string }) {
  const t = useTranslations('lab.desk')
  const { patient, when, tests, status } = useOrderColumns()
  const pages = usePages((cursor) =>
    query(listLabOrders, {
      body: { when: 'all', limit: 25, ...(text ? { text } : {}), ...(cursor ? { cursor } : {}) },
    }),
  )
  return (
    <Pages pages={pages} rows={3} empty={<EmptyState title={t('none')} body={t('noneBody')} />}>
      {(items) => (
        <DataTable
          label={t('history')}
          rows={items}
          rowKey={({ id }) => id}
          columns={[patient, when, tests, status]}
        />
      )}
    </Pages>
  )
}
