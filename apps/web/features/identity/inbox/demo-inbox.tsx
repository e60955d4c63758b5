'use client'
import { query } from '@imeds/client'
import { listDemoMessages } from '@imeds/contracts/identity'
import { useTranslations } from '@imeds/i18n/react'
import { Stack, TextInput, VisuallyHidden } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconMailbox, IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { MessageCard } from './message-card.tsx'
import { useArrivals } from './use-arrivals.ts'

const refreshEvery = 2000

/** What would have been sent, newest first; it looks again by itself. */
export function DemoInbox() {
  const t = useTranslations('identity.inbox')
  const [text, setText] = useState('')
  const [recipient] = useDebouncedValue(text.replaceAll(/\s/g, ''), 300)
  const list = useQuery({
    ...query(listDemoMessages, { query: { limit: 30, ...(recipient ? { recipient } : {}) } }),
    refetchInterval: refreshEvery,
    placeholderData: keepPreviousData,
  })
  const messages = list.data?.items ?? []
  const arrived = useArrivals(
    messages.map(({ id }) => id),
    recipient,
  )
  return (
    <Stack gap="md">
      <TextInput
        label={t('filter')}
        type="search"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        leftSection={<IconSearch size={18} aria-hidden />}
        maw={420}
      />
      <VisuallyHidden aria-live="polite">
        {arrived > 0 ? t('arrived', { count: arrived }) : ''}
      </VisuallyHidden>
      {list.isPending ? <LoadingState /> : null}
      {list.isError ? <ErrorState error={list.error} onRetry={list.refetch} /> : null}
      {list.isSuccess && messages.length === 0 ? (
        <EmptyState
          icon={<IconMailbox size={28} aria-hidden />}
          title={recipient ? t('noneFor') : t('none')}
          {...(recipient ? {} : { body: t('noneBody') })}
        />
      ) : null}
      <Stack component="ol" gap="sm" p={0} m={0} style={{ listStyle: 'none' }} aria-label={t('list')}>
        {messages.map((message) => (
          <li key={message.id}>
            <MessageCard message={message} />
          </li>
        ))}
      </Stack>
    </Stack>
  )
}
