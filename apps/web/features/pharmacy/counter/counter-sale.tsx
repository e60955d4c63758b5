'use client'
import { mutation } from '@imeds/client'
import { sellAtCounter } from '@imeds/contracts/pharmacy'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Checkbox, Group, NumberInput, Stack, Text } from '@mantine/core'
import { IconBarcode } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState, type SubmitEvent } from 'react'
import { useFormat } from '@/lib/use-format.ts'
import { EmptyState } from '@/ui/empty-state.tsx'
import { FormError } from '@/ui/form-error.tsx'
import { Money } from '@/ui/money.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { StatusBadge } from '@/ui/status-badge.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { noPrescriber, PrescriberFields } from '../desk/prescriber-fields.tsx'
import type { SearchSlot } from '../desk/verify-form.tsx'
import classes from '../pharmacy.module.css'
import { addTo, lineFor, needsPaper, totalOf, unitPriceOf, type CartLine } from './cart.ts'
import { CustomerFields, type CustomerChoice } from './customer-fields.tsx'
import { PrescriptionField, type ReadPrescription } from './prescription-field.tsx'

/** Scan, say for whom, bill: the payment is taken on the next page, and ends the sale. */
export function CounterSale({ storeId, search }: { storeId: string; search: SearchSlot }) {
  const t = useTranslations('pharmacy.counter')
  const router = useRouter()
  const { money } = useFormat()
  const [cart, setCart] = useState<CartLine[]>([])
  const [customer, setCustomer] = useState<CustomerChoice>({ kind: 'nobody' })
  const [prescription, setPrescription] = useState<ReadPrescription | null>(null)
  const [paper, setPaper] = useState(false)
  const [prescriber, setPrescriber] = useState(noPrescriber)
  const lines = prescription?.lines ?? []
  const onPaper = !prescription && (paper || needsPaper(cart, lines))
  const sell = useMutation({
    ...mutation(sellAtCounter),
    onSuccess: ({ id }) => router.push(`/pharmacy-desk/orders/${id}`),
  })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    sell.mutate({
      params: { id: storeId },
      body: {
        ...(prescription ? { prescriptionCode: prescription.code } : whoOf(customer)),
        prescriber: onPaper ? prescriber : null,
        lines: cart.map(({ product, quantity }) => ({
          productId: product.id,
          quantity,
          unit: product.unit,
          medicationRequestId: lineFor(product, lines)?.medicationRequestId ?? null,
        })),
      },
    })
  }
  return (
    <form onSubmit={submit}>
      <div className={classes['page']}>
        <SectionCard title={t('cart')}>
          <Stack>
            {search((product) => setCart((now) => addTo(now, product)))}
            {cart.length === 0 ? (
              <EmptyState
                order={3}
                icon={<IconBarcode size={28} aria-hidden />}
                title={t('empty')}
                body={t('emptyBody')}
              />
            ) : (
              <Cart
                cart={cart}
                linked={(line) => lineFor(line.product, lines) !== undefined}
                onChange={setCart}
              />
            )}
          </Stack>
        </SectionCard>
        <Stack gap="lg">
          <SectionCard title={t('prescription')}>
            <Stack>
              <PrescriptionField storeId={storeId} value={prescription} onChange={setPrescription} />
              {prescription ? null : (
                <Checkbox
                  label={t('paper')}
                  checked={onPaper}
                  onChange={(event) => setPaper(event.currentTarget.checked)}
                />
              )}
              {onPaper ? <PrescriberFields value={prescriber} onChange={setPrescriber} /> : null}
            </Stack>
          </SectionCard>
          {prescription ? null : (
            <SectionCard title={t('customer')}>
              <CustomerFields storeId={storeId} value={customer} onChange={setCustomer} />
            </SectionCard>
          )}
          <FormError error={sell.error} />
          <SubmitButton size="lg" loading={sell.isPending} disabled={cart.length === 0}>
            {t('sell', { amount: money(totalOf(cart)) })}
          </SubmitButton>
        </Stack>
      </div>
    </form>
  )
}

function whoOf(customer: CustomerChoice) {
  if (customer.kind === 'known') return { patientId: customer.patientId }
  if (customer.kind === 'nobody') return {}
  const { name, phone, gender, birthDate } = customer
  return { customer: { name, phone: phone || null, gender, birthDate } }
}

type CartProps = {
  cart: readonly CartLine[]
  linked: (line: CartLine) => boolean
  onChange: (cart: CartLine[]) => void
}

function Cart({ cart, linked, onChange }: CartProps) {
  const t = useTranslations('pharmacy.counter')
  const { money } = useFormat()
  return (
    <>
      <ul className={classes['lines']} aria-label={t('cart')}>
        {cart.map((line) => (
          <li key={line.product.id} className={classes['line']}>
            <Stack gap={2} align="flex-start">
              <Text fw={600}>{[line.product.name, line.product.strength].filter(Boolean).join(' ')}</Text>
              <Text size="sm" c="dimmed">
                {t('price', { price: money(unitPriceOf(line.product)) })}
              </Text>
              {linked(line) ? <StatusBadge tone="info">{t('linked')}</StatusBadge> : null}
            </Stack>
            <Group gap="sm" align="flex-end">
              <NumberInput
                label={t('quantityOf', { name: line.product.name })}
                description={line.product.unit}
                w="11rem"
                min={1}
                allowDecimal={false}
                value={line.quantity}
                onChange={(value) =>
                  onChange(cart.map((one) => (one === line ? { ...one, quantity: Number(value) || 0 } : one)))
                }
              />
              <Button
                variant="subtle"
                color="danger"
                onClick={() => onChange(cart.filter((one) => one !== line))}
              >
                {t('remove', { name: line.product.name })}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
      <div className={classes['total']}>
        <span>{t('total')}</span>
        <Money paise={totalOf(cart)} />
      </div>
    </>
  )
}
