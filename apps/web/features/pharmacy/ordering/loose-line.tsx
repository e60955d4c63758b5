'use client'
import { query } from '@imeds/client'
import { listProductAlternatives } from '@imeds/contracts/pharmacy'
import type { Product } from '@imeds/contracts/stock'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, NativeSelect, NumberInput, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '@/lib/use-format.ts'
import { useUnitWord } from '@/lib/use-unit-word.ts'
import { productDetails } from '@/ui/product-name.tsx'
import classes from '../pharmacy.module.css'
import type { LooseLine } from './loose.ts'

type Props = {
  line: LooseLine
  storeId: string
  onPacks: (packs: number) => void
  onExchange: (product: Product) => void
  onRemove: () => void
}

/** One product of an order without a prescription, with what is the same and may cost less. */
export function LooseLineFields({ line: { product, packs }, storeId, onPacks, onExchange, onRemove }: Props) {
  const t = useTranslations('pharmacy.loose')
  const { money } = useFormat()
  const found = useQuery(query(listProductAlternatives, { query: { storeId, productId: product.id } }))
  const offers = found.data?.items ?? []
  const own = offers.find((offer) => offer.product.id === product.id)
  const name = [product.name, product.strength].filter(Boolean).join(' ')
  const unitWord = useUnitWord()
  const price = (unitPaise: number, packSize: number) => money(unitPaise * packSize)
  const stock = own === undefined ? 'none' : own.available < packs * product.packSize ? 'few' : null
  return (
    <li className={classes['line']}>
      <Stack gap={2}>
        <Text fw={600}>{product.name}</Text>
        <Text size="sm" c="dimmed">
          {productDetails(product)}
        </Text>
        {found.isSuccess && stock ? (
          <Text size="sm" c="danger">
            {t(`stock.${stock}`, { available: own?.available ?? 0, unit: unitWord(product.unit) })}
          </Text>
        ) : null}
      </Stack>
      <Group gap="sm" align="flex-end">
        {offers.some((offer) => offer.substitute) ? (
          <NativeSelect
            label={t('brand')}
            aria-label={t('brandOf', { name })}
            value={product.id}
            onChange={(event) => {
              const offer = offers.find((one) => one.product.id === event.currentTarget.value)
              if (offer) onExchange(offer.product)
            }}
            data={[
              ...(own ? [] : [{ value: product.id, label: t('notHere', { name: product.name }) }]),
              ...offers.map((offer) => ({
                value: offer.product.id,
                label: t('offer', {
                  name: offer.product.name,
                  price: price(offer.unitPricePaise, offer.product.packSize),
                  count: offer.product.packSize,
                  unit: unitWord(offer.product.unit),
                }),
              })),
            ]}
          />
        ) : null}
        <NumberInput
          label={t('packs')}
          aria-label={t('packsOf', { name })}
          w="7rem"
          min={1}
          max={99}
          allowDecimal={false}
          value={packs}
          onChange={(value) => onPacks(Number(value) || 1)}
        />
        <Button variant="subtle" color="danger" aria-label={t('remove', { name })} onClick={onRemove}>
          {t('removeShort')}
        </Button>
      </Group>
    </li>
  )
}
