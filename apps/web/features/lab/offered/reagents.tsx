'use client'
import { mutation, query } from '@imeds/client'
import type { ReplyOf } from '@imeds/contracts'
import { getLabReagents, setLabReagents } from '@imeds/contracts/lab'
import { listStores, type Product, type Store } from '@imeds/contracts/stock'
import { useTranslations } from '@imeds/i18n/react'
import { ActionIcon, Button, Group, NativeSelect, NumberInput, Stack, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { IconTrash } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useSaid } from '@/lib/use-said.ts'
import { DateTime } from '@/ui/date-time.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { FormError } from '@/ui/form-error.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import type { Workplace } from '../desk/use-laboratory.tsx'
import classes from '../lab.module.css'

type Item = ReplyOf<typeof getLabReagents>['items'][number]
/** The stock's search, which belongs to another feature. */
export type FindProduct = (onPick: (product: Product) => void) => ReactNode
type Props = { laboratory: Workplace; testId: string; findProduct: FindProduct }

/** What is used up for one test; it leaves the stock when a report is released. */
export function Reagents({ laboratory, testId, findProduct }: Props) {
  const t = useTranslations('lab.offered')
  const params = { id: laboratory.id, testId }
  const reagents = useQuery(query(getLabReagents, { params }))
  const stores = useQuery(query(listStores, { query: { facilityId: laboratory.id } }))
  if (reagents.isPending || stores.isPending) return <LoadingState rows={2} />
  if (reagents.isError) return <ErrorState error={reagents.error} onRetry={reagents.refetch} />
  if (stores.isError) return <ErrorState error={stores.error} onRetry={stores.refetch} />
  const { items, short } = reagents.data
  return (
    <SectionCard title={t('reagents')} lead={t('reagentsLead')}>
      {stores.data.items.length === 0 ? (
        <LinkText href="/lab-desk/stock">{t('noStore')}</LinkText>
      ) : (
        <Lines
          key={items.map(({ productId }) => productId).join()}
          params={params}
          saved={items}
          stores={stores.data.items}
          findProduct={findProduct}
        />
      )}
      {short.length > 0 ? (
        <Stack gap="xs" mt="lg">
          <Text size="sm" c="dimmed">
            {t('short')}
          </Text>
          <ul className={classes['plain']}>
            {short.map(({ orderId, productId, quantity, usedAt }) => (
              <li key={`${orderId} ${productId}`}>
                {items.find((item) => item.productId === productId)?.productName}: {quantity},{' '}
                <LinkText href={`/lab-desk/orders/${orderId}`}>
                  <DateTime instant={usedAt} zone={laboratory.timeZone} />
                </LinkText>
              </li>
            ))}
          </ul>
        </Stack>
      ) : null}
    </SectionCard>
  )
}

type LinesProps = {
  params: { id: string; testId: string }
  saved: readonly Item[]
  stores: readonly Store[]
  findProduct: FindProduct
}

function Lines({ params, saved, stores, findProduct }: LinesProps) {
  const t = useTranslations('lab.offered')
  const common = useTranslations('common')
  const client = useQueryClient()
  const { done } = useSaid()
  const [items, setItems] = useState<Item[]>([...saved])
  const save = useMutation({
    ...mutation(setLabReagents),
    onSuccess: (reply) => {
      client.setQueryData(query(getLabReagents, { params }).queryKey, reply)
      done(t('reagentsSaved'))
    },
  })
  const change = (productId: string, part: Partial<Item>) =>
    setItems(items.map((item) => (item.productId === productId ? { ...item, ...part } : item)))
  const pick = ({ id, name, unit }: Product) => {
    if (items.some(({ productId }) => productId === id)) return
    setItems([...items, { productId: id, storeId: stores[0]!.id, quantity: 1, productName: name, unit }])
  }
  return (
    <Stack gap="md">
      {items.length === 0 ? <Text c="dimmed">{t('noReagents')}</Text> : null}
      <ul className={classes['plain']}>
        {items.map(({ productId, productName, unit, quantity, storeId }) => (
          <li key={productId} className={classes['reagent']}>
            <Text fw={600}>{productName}</Text>
            <NumberInput
              aria-label={t('quantityOf', { name: productName, unit })}
              min={1}
              max={100_000}
              allowDecimal={false}
              suffix={` × ${unit}`}
              value={quantity}
              onChange={(value) => change(productId, { quantity: Number(value) })}
            />
            {stores.length > 1 ? (
              <NativeSelect
                aria-label={t('storeOf', { name: productName })}
                value={storeId}
                onChange={(event) => change(productId, { storeId: event.currentTarget.value })}
                data={stores.map(({ id, name }) => ({ value: id, label: name }))}
              />
            ) : (
              <Text c="dimmed">{stores[0]?.name}</Text>
            )}
            <ActionIcon
              variant="subtle"
              color="gray"
              size={44}
              aria-label={t('removeReagent', { name: productName })}
              onClick={() => setItems(items.filter((item) => item.productId !== productId))}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {findProduct(pick)}
      <FormError error={save.error} />
      <Group>
        <Button
          loading={save.isPending}
          onClick={() =>
            save.mutate({
              params,
              body: {
                items: items.map(({ productId, storeId, quantity }) => ({ productId, storeId, quantity })),
              },
            })
          }
        >
          {common('save')}
        </Button>
      </Group>
    </Stack>
  )
}
