'use client'
import { mutation, query } from '@imeds/client'
import { BillSubject, listDiscounts, updateDiscount, type Discount } from '@imeds/contracts/billing'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Code, Group, Modal, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconDiscount } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { output } from 'zod'
import { useFormat, useProblem } from '@/lib/use-format.ts'
import { useNow } from '@/lib/use-now.ts'
import { usePages } from '@/lib/use-pages.ts'
import { DataTable } from '@/ui/data-table.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { Pages } from '@/ui/pages.tsx'
import { homeZone } from '../bills/home-zone.ts'
import { ChangeDiscountForm } from './change-discount-form.tsx'

type Row = output<typeof Discount>

/** Discounts with what they are given on, how often they were used, and how long they count. */
export function DiscountList({ today }: { today: string }) {
  const subjectOf = useTranslations('billing.subjects')
  const t = useTranslations('billing.discounts')
  const pages = usePages((cursor) =>
    query(listDiscounts, { query: { limit: 20, ...(cursor ? { cursor } : {}) } }),
  )
  return (
    <Pages
      pages={pages}
      empty={
        <EmptyState icon={<IconDiscount size={28} aria-hidden />} title={t('none')} body={t('noneBody')} />
      }
      more={t('more')}
    >
      {(items) => (
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
            {
              key: 'where',
              header: t('where'),
              cell: ({ facility }) => facility?.name ?? t('everywhere'),
            },
            { key: 'terms', header: t('off'), cell: (row) => <Terms row={row} /> },
            {
              key: 'subjects',
              header: t('subjects'),
              cell: ({ subjectTypes }) =>
                subjectTypes.length === BillSubject.options.length
                  ? t('everything')
                  : subjectTypes.map((subject) => subjectOf(subject)).join(', '),
            },
            {
              key: 'used',
              header: t('used'),
              cell: ({ used, mostUses, mostUsesPerPatient }) => (
                <>
                  {mostUses ? t('usedOf', { used: String(used), most: String(mostUses) }) : used}
                  {mostUsesPerPatient ? (
                    <Text size="sm" c="dimmed">
                      {t('eachAtMost', { count: mostUsesPerPatient })}
                    </Text>
                  ) : null}
                </>
              ),
            },
            {
              key: 'until',
              header: t('until'),
              cell: (row) => <Period row={row} />,
            },
            { key: 'active', header: t('state'), cell: (row) => <Actions row={row} today={today} /> },
          ]}
        />
      )}
    </Pages>
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

function Period({ row: { validFrom, validUntil } }: { row: Row }) {
  const t = useTranslations('billing.discounts')
  const now = useNow(60_000)
  const { instant } = useFormat()
  // It ends at midnight: the last day is the one before.
  const lastDay = validUntil && instant(new Date(Date.parse(validUntil) - 1).toISOString(), homeZone, 'date')
  return (
    <>
      {lastDay ?? t('forever')}
      {now !== null && Date.parse(validFrom) > now ? (
        <Text size="sm" c="dimmed">
          {t('from', { date: instant(validFrom, homeZone, 'date') })}
        </Text>
      ) : null}
    </>
  )
}

function Actions({ row, today }: { row: Row; today: string }) {
  const t = useTranslations('billing.discounts')
  const problem = useProblem()
  const client = useQueryClient()
  const [opened, dialog] = useDisclosure(false)
  const change = useMutation({
    ...mutation(updateDiscount),
    onSuccess: () => void client.invalidateQueries(),
  })
  if (!row.abilities.change) return row.active ? t('on') : t('isOff')
  return (
    <>
      <Group gap="xs" wrap="nowrap">
        <Button
          size="xs"
          variant="default"
          aria-label={t('changeOf', { title: row.title })}
          onClick={dialog.open}
        >
          {t('change')}
        </Button>
        <Button
          size="xs"
          variant="default"
          loading={change.isPending}
          aria-label={row.active ? t('switchOff', { title: row.title }) : t('switchOn', { title: row.title })}
          onClick={() => change.mutate({ params: { id: row.id }, body: { active: !row.active } })}
        >
          {row.active ? t('end') : t('restart')}
        </Button>
      </Group>
      {change.error ? (
        <Text role="alert" size="sm" c="danger">
          {problem(change.error)}
        </Text>
      ) : null}
      <Modal opened={opened} onClose={dialog.close} title={t('changeOf', { title: row.title })}>
        <ChangeDiscountForm discount={row} today={today} onDone={dialog.close} />
      </Modal>
    </>
  )
}
