'use client'
import { query } from '@imeds/client'
import { findBatches, type FoundBatch } from '@imeds/contracts/stock'
import { useTranslations } from '@imeds/i18n/react'
import { Group, Stack, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState, type ReactNode, type SubmitEvent } from 'react'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { RecallCard } from './recall-card.tsx'

type Props = { number: string; recipients: (batch: FoundBatch) => ReactNode }

/** Finds a batch by its printed number; `recipients` shows who received it. */
export function RecallSearch({ number, recipients }: Props) {
  const t = useTranslations('stock.recall')
  const router = useRouter()
  const [typed, setTyped] = useState(number)
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    router.push(`/pharmacy-desk/recalls?${new URLSearchParams({ number: typed.trim() })}`)
  }
  return (
    <Stack gap="lg">
      <form onSubmit={submit}>
        <Group align="flex-end" gap="sm">
          <TextInput
            label={t('number')}
            required
            maxLength={40}
            autoComplete="off"
            leftSection={<IconSearch size={18} aria-hidden />}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <SubmitButton loading={false}>{t('find')}</SubmitButton>
        </Group>
      </form>
      {number ? <Found number={number} recipients={recipients} /> : null}
    </Stack>
  )
}

function Found({ number, recipients }: Props) {
  const t = useTranslations('stock.recall')
  const found = useQuery(query(findBatches, { query: { number } }))
  if (found.isPending) return <LoadingState />
  if (found.isError) return <ErrorState error={found.error} onRetry={found.refetch} />
  if (found.data.items.length === 0) return <EmptyState title={t('none')} body={t('noneBody')} />
  return found.data.items.map((batch) => (
    <RecallCard key={batch.id} batch={batch}>
      {recipients(batch)}
    </RecallCard>
  ))
}
