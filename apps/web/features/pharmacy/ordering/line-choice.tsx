'use client'
import type { PharmacyOffer, SupplyLine } from '@imeds/contracts/pharmacy'
import { useTranslations } from '@imeds/i18n/react'
import { Group, NativeSelect, NumberInput, Stack, Text } from '@mantine/core'
import { useFormat } from '@/lib/use-format.ts'
import { useDoseText } from '@/lib/use-dose-text.ts'
import { useUnitWord } from '@/lib/use-unit-word.ts'
import classes from '../pharmacy.module.css'
import type { Wanted } from './choice.ts'

type Props = {
  lines: readonly SupplyLine[]
  offers: PharmacyOffer['lines']
  way: 'delivery' | 'pickup'
  wanted: Wanted
  picked: Record<string, string>
  onWant: (wanted: Wanted) => void
  onPick: (line: string, productId: string) => void
}

/** How much of each line, and which brand of it: those that are cheaper stand first. */
export function LineChoice({ lines, offers, way, wanted, picked, onWant, onPick }: Props) {
  const t = useTranslations('pharmacy.ordering')
  const { money } = useFormat()
  const unitWord = useUnitWord()
  const doseText = useDoseText()
  return (
    <ul className={classes['lines']}>
      {lines.map((line) => {
        const id = line.medicationRequestId
        const name = `${line.brandName ?? line.genericName} ${line.strength}`
        const brands = offers.find((one) => one.medicationRequestId === id)?.offers ?? []
        const why = whyNot(line, way, brands.length)
        const most = Math.max(0, ...brands.map(({ available }) => available))
        return (
          <li key={id} className={classes['line']}>
            <Stack gap={2}>
              <Text fw={600}>{name}</Text>
              <Text size="sm" c="dimmed">
                {doseText(line)}
              </Text>
              {!why && (wanted[id] ?? 0) > most ? (
                <Text size="sm" c="danger">
                  {t('onlySoMany', { most, unit: unitWord(line.unit) })}
                </Text>
              ) : null}
              <Text size="sm">
                {why
                  ? t(why)
                  : t('left', { left: line.left, prescribed: line.prescribed, unit: unitWord(line.unit) })}
              </Text>
            </Stack>
            {why ? null : (
              <Group gap="sm" align="flex-end">
                <NativeSelect
                  label={t('brand')}
                  aria-label={t('brandOf', { name })}
                  value={picked[id] ?? brands[0]?.product.id ?? ''}
                  onChange={(event) => onPick(id, event.currentTarget.value)}
                  data={brands.map(({ product, unitPricePaise, substitute }) => ({
                    value: product.id,
                    label: `${product.name}, ${money(unitPricePaise)}${substitute ? ` (${t('substitute')})` : ''}`,
                  }))}
                />
                <NumberInput
                  label={t('quantity')}
                  aria-label={t('quantityOf', { name })}
                  w="7rem"
                  min={0}
                  max={line.left}
                  allowDecimal={false}
                  value={wanted[id] ?? 0}
                  onChange={(value) => onWant({ ...wanted, [id]: Number(value) || 0 })}
                />
              </Group>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function whyNot({ left, fulfilments }: SupplyLine, way: 'delivery' | 'pickup', brands: number) {
  if (left === 0) return 'whyNot.left'
  if (!fulfilments.includes('pickup')) return 'whyNot.counter'
  if (!fulfilments.includes(way)) return 'whyNot.fetch'
  return brands === 0 ? 'whyNot.stock' : null
}
