'use client'
import { useTranslations } from '@imeds/i18n/react'
import { NumberInput, SimpleGrid, Stack, Switch } from '@mantine/core'
import type { ProfilePart } from './typed.ts'

/** Whether orders are brought, how far, for what, and from which amount on. */
export function DeliveryFields({ typed, onChange }: ProfilePart) {
  const t = useTranslations('pharmacy.profile')
  const rupees = { min: 0, max: 100_000, decimalScale: 2, prefix: '₹', hideControls: true }
  return (
    <Stack>
      <Switch
        label={t('delivers')}
        checked={typed.delivers}
        onChange={(event) => onChange({ delivers: event.currentTarget.checked })}
      />
      {typed.delivers ? (
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <NumberInput
            label={t('radius')}
            required
            min={1}
            max={500}
            decimalScale={1}
            value={typed.radiusKm}
            onChange={(radiusKm) => onChange({ radiusKm })}
          />
          <NumberInput label={t('fee')} {...rupees} value={typed.fee} onChange={(fee) => onChange({ fee })} />
          <NumberInput
            label={t('minimum')}
            description={t('minimumHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            {...rupees}
            value={typed.minimum}
            onChange={(minimum) => onChange({ minimum })}
          />
        </SimpleGrid>
      ) : null}
    </Stack>
  )
}
