'use client'
import { mutation, query } from '@imeds/client'
import { listDeskItems, updateDeskItem } from '@imeds/contracts/billing'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconTag } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSaid } from '@/lib/use-said.ts'
import { DataTable } from '@/ui/data-table.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { Money } from '@/ui/money.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { StatusBadge } from '@/ui/status-badge.tsx'
import type { Item } from './basket.ts'
import { NewItemForm } from './new-item-form.tsx'
import { ChangePrice } from './change-price.tsx'

/** What a desk sells and for how much. */
export function PriceList({ facilityId }: { facilityId: string }) {
  const t = useTranslations('billing.deskSale')
  const [opened, dialog] = useDisclosure(false)
  const list = useQuery(query(listDeskItems, { params: { id: facilityId } }))
  return (
    <>
      <PageHeader
        above={
          <LinkText href="/desk/sales" size="sm">
            {t('title')}
          </LinkText>
        }
        title={t('prices')}
        lead={t('pricesLead')}
        actions={<Button onClick={dialog.open}>{t('newItem')}</Button>}
      />
      {list.isPending ? <LoadingState /> : null}
      {list.isError ? <ErrorState error={list.error} onRetry={list.refetch} /> : null}
      {list.data?.items.length === 0 ? (
        <EmptyState
          icon={<IconTag size={28} aria-hidden />}
          title={t('noPrices')}
          body={t('noPricesBody')}
          action={<Button onClick={dialog.open}>{t('newItem')}</Button>}
        />
      ) : null}
      {list.data?.items.length ? <Items items={list.data.items} /> : null}
      <Modal opened={opened} onClose={dialog.close} title={t('newItem')}>
        <NewItemForm facilityId={facilityId} onDone={dialog.close} />
      </Modal>
    </>
  )
}

function Items({ items }: { items: readonly Item[] }) {
  const t = useTranslations('billing.deskSale')
  return (
    <DataTable
      label={t('prices')}
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', header: t('name'), primary: true, cell: ({ name }) => name },
        {
          key: 'code',
          header: t('code'),
          cell: ({ sacCode, hsnCode }) =>
            sacCode ? t('sac', { code: sacCode }) : t('hsn', { code: hsnCode ?? '' }),
        },
        {
          key: 'state',
          header: t('state'),
          cell: ({ active }) => (
            <StatusBadge tone={active ? 'success' : 'neutral'}>
              {active ? t('sold') : t('notSold')}
            </StatusBadge>
          ),
        },
        {
          key: 'price',
          header: t('price'),
          align: 'end',
          cell: ({ pricePaise }) => <Money paise={pricePaise} />,
        },
        { key: 'actions', header: t('change'), cell: (item) => <Actions item={item} /> },
      ]}
    />
  )
}

function Actions({ item }: { item: Item }) {
  const t = useTranslations('billing.deskSale')
  const { done, failed } = useSaid()
  const client = useQueryClient()
  const change = useMutation({
    ...mutation(updateDeskItem),
    onSuccess: ({ name, active }) => {
      void client.invalidateQueries()
      done(active ? t('isBack', { name }) : t('isOff', { name }))
    },
    onError: failed,
  })
  return (
    <Group gap="xs" wrap="nowrap">
      {item.active ? <ChangePrice item={item} /> : null}
      <Button
        size="xs"
        variant="default"
        loading={change.isPending}
        aria-label={`${item.active ? t('takeOff') : t('putBack')}: ${item.name}`}
        onClick={() => change.mutate({ params: { id: item.id }, body: { active: !item.active } })}
      >
        {item.active ? t('takeOff') : t('putBack')}
      </Button>
    </Group>
  )
}
