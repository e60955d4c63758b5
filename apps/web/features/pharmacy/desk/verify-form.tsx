'use client'
import { verifyMedicineOrder, type MedicineOrder } from '@imeds/contracts/pharmacy'
import type { Product } from '@imeds/contracts/stock'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, NumberInput, Stack, Text } from '@mantine/core'
import { useState, type ReactNode, type SubmitEvent } from 'react'
import { FormError } from '@/ui/form-error.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { productDetails } from '@/ui/product-name.tsx'
import { useOrderChange } from '../orders/use-order.ts'
import classes from '../pharmacy.module.css'
import { noPrescriber, PrescriberFields } from './prescriber-fields.tsx'

type Line = {
  key: string
  lineId: string | null
  productId: string
  name: string
  detail: string
  unit: string
  quantity: number
}
export type SearchSlot = (onPick: (product: Product) => void) => ReactNode

/** The pharmacist's check: what is supplied of what was asked for, or what the picture says. */
export function VerifyForm({ order, search }: { order: MedicineOrder; search: SearchSlot }) {
  const t = useTranslations('pharmacy.desk')
  const [lines, setLines] = useState<Line[]>(() =>
    order.lines.map((line) => ({
      key: line.id,
      lineId: line.id,
      productId: line.product.id,
      name: line.product.name,
      detail: productDetails(line.product),
      unit: line.product.unit,
      quantity: line.quantity,
    })),
  )
  const [prescriber, setPrescriber] = useState(noPrescriber)
  const onPaper = order.source === 'upload'
  const verify = useOrderChange(verifyMedicineOrder, order.id)
  const add = (product: Product) =>
    setLines([
      ...lines.filter(({ key }) => key !== product.id),
      {
        key: product.id,
        lineId: null,
        productId: product.id,
        name: product.name,
        detail: productDetails(product),
        unit: product.unit,
        quantity: product.packSize,
      },
    ])
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    verify.mutate({
      params: { id: order.id },
      body: {
        lines: lines.map(({ lineId, productId, quantity, unit }) => ({ lineId, productId, quantity, unit })),
        prescriber: onPaper ? prescriber : null,
      },
    })
  }
  return (
    <SectionCard title={t('check')} lead={t('checkLead')}>
      <form onSubmit={submit}>
        <Stack>
          {onPaper ? search(add) : null}
          <ul className={classes['lines']} aria-label={t('supply')}>
            {lines.map((line) => (
              <li key={line.key} className={classes['line']}>
                <Stack gap={2}>
                  <Text fw={600}>{line.name}</Text>
                  <Text size="sm" c="dimmed">
                    {line.detail}
                  </Text>
                </Stack>
                <Group gap="sm" align="flex-end">
                  <NumberInput
                    label={t('quantity', { unit: line.unit })}
                    aria-label={t('quantityOf', { name: line.name, unit: line.unit })}
                    w="11rem"
                    min={1}
                    allowDecimal={false}
                    value={line.quantity}
                    onChange={(value) =>
                      setLines(
                        lines.map((one) =>
                          one.key === line.key ? { ...one, quantity: Number(value) || 0 } : one,
                        ),
                      )
                    }
                  />
                  <Button
                    variant="subtle"
                    color="danger"
                    aria-label={t('remove', { name: line.name })}
                    onClick={() => setLines(lines.filter(({ key }) => key !== line.key))}
                  >
                    {t('leaveOut')}
                  </Button>
                </Group>
              </li>
            ))}
          </ul>
          {onPaper ? <PrescriberFields value={prescriber} onChange={setPrescriber} /> : null}
          <FormError error={verify.error} />
          <SubmitButton
            loading={verify.isPending}
            disabled={lines.length === 0}
            style={{ alignSelf: 'flex-start' }}
          >
            {t('confirm')}
          </SubmitButton>
        </Stack>
      </form>
    </SectionCard>
  )
}
