'use client'
import { mutation, query } from '@imeds/client'
import { listDiscounts, updateDiscount, type Discount } from '@imeds/contracts/billing'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Code, Text } from '@mantine/core'
import { IconDiscount } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { output } from 'zod'
import { useFormat, useProblem } from '@/lib/use-format.ts'
import { usePages } from '@/lib/use-pages.ts'
import { DataTable } from '@/ui/data-table.tsx'
import { DateTime } from '@/ui/date-time.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { homeZone } from '../bills/home-zone.ts'

type Row = output<typeof Discount>

/** Discounts with how often they were used. */
export function DiscountList() {
  const t = useTranslations('billing.discounts')
  const { items, isPending, isGrowing, error, hasMore, showMore, refetch } = usePages((cursor) =>
    query(listDiscounts, { query: { limit: 20, ...(cursor ? { cursor } : {}) } }),
  )
  if (isPending) return <LoadingState />
  if (error && items.length === 0) return <ErrorState error={error} onRetry={refetch} />
  if (items.length === 0)
    return <EmptyState icon={<IconDiscount size={28} aria-hidden />} title={t('none')} body={t('noneBody')} />
  return (
    <>
      <DataTable
        label={t('title')}
        rows={items}
        rowKey={({ id }) => id}
        columns={[
          { key: 'title', header: t('name'), primary: true, cell: ({ title }) => title },
          {
            key: 'code',
            header: t('code'),
            cell: ({ code }) => (code ? <Code>{code}</Code> : t('automatic')),
          },
          { key: 'terms', header: t('off'), cell: (row) => <Terms row={row} /> },
          {
            key: 'used',
            header: t('used'),
            cell: ({ used, mostUses }) =>
              mostUses ? t('usedOf', { used: String(used), most: String(mostUses) }) : used,
          },
          {
            key: 'until',
            header: t('until'),
            cell: ({ validUntil }) =>
              validUntil ? (
                // It ends at midnight: the last day is the one before.
                <DateTime
                  instant={new Date(Date.parse(validUntil) - 1).toISOString()}
                  zone={homeZone}
                  style="date"
                />
              ) : (
                t('forever')
              ),
          },
          { key: 'active', header: t('state'), cell: (row) => <Switch row={row} /> },
        ]}
      />
      {hasMore || isGrowing ? (
        <Button variant="default" mt="md" onClick={showMore} loading={isGrowing}>
          {t('more')}
        </Button>
      ) : null}
    </>
  )
}

function Terms({ row: { terms } }: { row: Row }) {
  const t = useTranslations('billing.discounts')
  const { money } = useFormat()
  if (terms.kind === 'amount') return money(terms.amountPaise)
  const percent = String(terms.percentBasisPoints / 100)
  return terms.mostPaise === null
    ? t('percent', { percent })
    : t('percentUpTo', { percent, most: money(terms.mostPaise) })
}

function Switch({ row }: { row: Row }) {
  const t = useTranslations('billing.discounts')
  const problem = useProblem()
  const client = useQueryClient()
  const change = useMutation({
    ...mutation(updateDiscount),
    onSuccess: () => void client.invalidateQueries(),
  })
  if (!row.abilities.change) return row.active ? t('on') : t('isOff')
  return (
    <>
      <Button
        size="xs"
        variant="default"
        loading={change.isPending}
        aria-label={row.active ? t('switchOff', { title: row.title }) : t('switchOn', { title: row.title })}
        onClick={() => change.mutate({ params: { id: row.id }, body: { active: !row.active } })}
      >
        {row.active ? t('end') : t('restart')}
      </Button>
      {change.error ? (
        <Text role="alert" size="sm" c="danger">
          {problem(change.error)}
        </Text>
      ) : null}
    </>
  )
}
