'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Radio, Stack } from '@mantine/core'
import type { Way } from './way-fields.tsx'

export type Payment = 'online' | 'on_delivery' | 'counter'
type Props = { way: Way; payment: Payment; onPayment: (payment: Payment) => void }

/** How an order is paid: online, or when the medicines change hands. */
export function PaymentChoice({ way, payment, onPayment }: Props) {
  const t = useTranslations('pharmacy.ordering')
  const later = way === 'delivery' ? 'on_delivery' : 'counter'
  return (
    <Radio.Group
      label={t('payBy')}
      value={payment}
      onChange={(next) => onPayment(next === 'online' ? 'online' : later)}
    >
      <Stack gap="xs" mt="xs">
        <Radio value="online" label={t('payments.online')} />
        <Radio value={later} label={t(`payments.${later}`)} />
      </Stack>
    </Radio.Group>
  )
}
