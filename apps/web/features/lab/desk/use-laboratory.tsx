'use client'
import { query } from '@imeds/client'
import { listOwnLaboratories } from '@imeds/contracts/lab'
import { useTranslations } from '@imeds/i18n/react'
import { NativeSelect, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'

export type Workplace = { id: string; name: string; timeZone: string }

/** The laboratory that somebody works at; a choice where there are several. */
export function AtLaboratory({ children }: { children: (laboratory: Workplace) => ReactNode }) {
  const t = useTranslations('lab.desk')
  const own = useQuery(query(listOwnLaboratories))
  const [wanted, setWanted] = useState('')
  if (own.isPending) return <LoadingState rows={3} />
  if (own.isError) return <ErrorState error={own.error} onRetry={own.refetch} />
  const { items } = own.data
  const laboratory = items.find(({ id }) => id === wanted) ?? items[0]
  if (!laboratory) return <EmptyState title={t('noLaboratory')} body={t('noLaboratoryBody')} />
  return (
    <Stack gap="lg">
      {items.length > 1 ? (
        <NativeSelect
          label={t('laboratory')}
          maw="22rem"
          value={laboratory.id}
          onChange={(event) => setWanted(event.currentTarget.value)}
          data={items.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      {children(laboratory)}
    </Stack>
  )
}
