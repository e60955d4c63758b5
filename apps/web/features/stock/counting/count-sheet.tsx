'use client'
import { isApiError, mutation, query, type ApiError } from '@imeds/client'
import { countStock, listStock } from '@imeds/contracts/stock'
import { useTranslations } from '@imeds/i18n/react'
import { Group, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { useFieldSentence } from '@/lib/use-format.ts'
import { usePages } from '@/lib/use-pages.ts'
import { useSaid } from '@/lib/use-said.ts'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { FormError } from '@/ui/form-error.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { OnScreen, PrintButton, PrintSheet } from '@/ui/print-sheet.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { MoreButton } from '@/ui/more-button.tsx'
import { CountTable } from './count-table.tsx'
import { countedLines, sheetOf, type Counted } from './counted.ts'

/** The whole shelf, batch by batch: printed to walk along it, typed in, and booked at once. */
export function CountSheet({ storeId }: { storeId: string }) {
  const t = useTranslations('stock.counting')
  const said = useSaid()
  const client = useQueryClient()
  const [counted, setCounted] = useState<Counted>({})
  const [reason, setReason] = useState('')
  const fieldsOf = useBatchProblems()
  const params = { id: storeId }
  const pages = usePages((cursor) =>
    query(listStock, { params, query: { limit: 100, ...(cursor ? { cursor } : {}) } }),
  )
  const book = useMutation({
    ...mutation(countStock),
    onSuccess: ({ differences }) => {
      setCounted({})
      said.done(t('done', { count: differences.length }))
      void client.invalidateQueries()
    },
    // What moved is shown as the books say now, and has to be counted again.
    onError: (error) => {
      const moved =
        isApiError(error) && error.code === 'stock_moved' ? fieldsOf(error) : new Map<string, string>()
      setCounted(Object.fromEntries(Object.entries(counted).filter(([batchId]) => !moved.has(batchId))))
      void pages.refetch()
    },
  })
  if (pages.isPending) return <LoadingState />
  if (pages.error && pages.items.length === 0)
    return <ErrorState error={pages.error} onRetry={pages.refetch} />
  const lines = sheetOf(pages.items)
  if (lines.length === 0) return <EmptyState title={t('none')} body={t('noneBody')} />
  const sent = countedLines(lines, counted)
  const problems = isApiError(book.error) ? fieldsOf(book.error) : null
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    book.mutate({ params, body: { lines: sent, reason: reason.trim() } })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        <PrintSheet>
          <CountTable lines={lines} counted={counted} problems={problems} onChange={setCounted} />
        </PrintSheet>
        <MoreButton pages={pages} style={{ alignSelf: 'flex-start' }} />
        <OnScreen>
          <SectionCard title={t('book')} lead={t('bookLead')}>
            <Stack>
              <TextInput
                label={t('reason')}
                placeholder={t('example')}
                required
                minLength={3}
                maxLength={200}
                maw="26rem"
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
              <FormError error={book.error} values={{ lines, reason }} />
              <Group>
                <SubmitButton loading={book.isPending} disabled={sent.length === 0}>
                  {t('submit', { count: sent.length })}
                </SubmitButton>
                <PrintButton>{t('print')}</PrintButton>
              </Group>
            </Stack>
          </SectionCard>
        </OnScreen>
      </Stack>
    </form>
  )
}

/** What is wrong with which batch, by its id. */
function useBatchProblems() {
  const say = useFieldSentence()
  return (error: ApiError): Map<string, string> => {
    const ids = (error.data?.['batchIds'] ?? []) as string[]
    return new Map(error.fields.flatMap((field, index) => (ids[index] ? [[ids[index], say(field)]] : [])))
  }
}
