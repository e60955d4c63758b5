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
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { MoreButton } from '@/ui/more-button.tsx'
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
  const { items, isPending, isGrowing, error, hasMore, showMore, refetch } = usePages((cursor) =>
    query(listLabOrders, {
      body: { when: 'all', limit: 25, ...(text ? { text } : {}), ...(cursor ? { cursor } : {}) },
    }),
  )
  if (isPending) return <LoadingState rows={3} />
  if (error && items.length === 0) return <ErrorState error={error} onRetry={refetch} />
  if (items.length === 0) return <EmptyState title={t('none')} body={t('noneBody')} />
  return (
    <>
      <DataTable
        label={t('history')}
        rows={items}
        rowKey={({ id }) => id}
        columns={[patient, when, tests, status]}
      />
      <MoreButton pages={{ hasMore, isGrowing, showMore }} />
    </>
  )
}
