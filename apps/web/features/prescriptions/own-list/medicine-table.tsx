'use client'
import { query } from '@imeds/client'
import { listOwnMedicines, type Medicine } from '@imeds/contracts/prescriptions'
import { useTranslations } from '@imeds/i18n/react'
import { Stack, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { z } from 'zod'
import { usePages } from '@/lib/use-pages.ts'
import { DataTable, type Column } from '@/ui/data-table.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { MoreButton } from '@/ui/more-button.tsx'
import { SectionCard } from '@/ui/section-card.tsx'

type Row = z.output<typeof Medicine>
const pause = 250

/** A facility's own medicines by name, as doctors there find them beside the common catalogue. */
export function MedicineTable({ facilityId }: { facilityId: string }) {
  const t = useTranslations('prescriptions.ownList')
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed.trim(), pause)
  return (
    <SectionCard title={t('table')}>
      <Stack gap="md">
        <TextInput
          type="search"
          label={t('search')}
          maw="26rem"
          leftSection={<IconSearch size={18} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Pages key={text} facilityId={facilityId} text={text} />
      </Stack>
    </SectionCard>
  )
}

function Pages({ facilityId, text }: { facilityId: string; text: string }) {
  const t = useTranslations('prescriptions.ownList')
  const pages = usePages((cursor) =>
    query(listOwnMedicines, {
      params: { id: facilityId },
      query: { limit: 20, ...(text ? { text } : {}), ...(cursor ? { cursor } : {}) },
    }),
  )
  const columns: Column<Row>[] = [
    { key: 'name', header: t('name'), primary: true, cell: ({ genericName }) => genericName },
    { key: 'brand', header: t('brand'), cell: ({ brandName }) => brandName ?? '–' },
    { key: 'strength', header: t('strength'), cell: ({ form, strength }) => `${strength}, ${form}` },
    {
      key: 'pack',
      header: t('pack'),
      cell: ({ packSize, packUnit }) => `${packSize} ${packUnit}`,
    },
    {
      key: 'rules',
      header: t('rules'),
      cell: ({ schedule, teleList }) =>
        [schedule && t('schedule', { schedule }), teleList && t('teleList', { list: teleList })]
          .filter(Boolean)
          .join(', ') || '–',
    },
  ]
  if (pages.isPending) return <LoadingState />
  if (pages.error) return <ErrorState error={pages.error} onRetry={pages.refetch} />
  if (pages.items.length === 0)
    return (
      <EmptyState title={text ? t('notFound') : t('none')} body={text ? t('notFoundBody') : t('noneBody')} />
    )
  return (
    <>
      <DataTable label={t('table')} columns={columns} rows={pages.items} rowKey={({ id }) => id} />
      <MoreButton pages={pages} style={{ alignSelf: 'center' }} />
    </>
  )
}
