'use client'
import { useTranslations } from '@imeds/i18n/react'
import { NumberInput, SimpleGrid, Stack, Switch } from '@mantine/core'
import type { TermsPart } from './typed.ts'

/** How the counter is booked, paid and given back. */
export function BookingFields({ typed, onChange }: TermsPart) {
  const t = useTranslations('lab.terms')
  const whole = { required: true, allowDecimal: false } as const
  return (
    <Stack gap="lg">
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <NumberInput
          label={t('slotMinutes')}
          {...whole}
          min={5}
          max={240}
          step={5}
          value={typed.slotMinutes}
          onChange={(slotMinutes) => onChange({ slotMinutes })}
        />
        <NumberInput
          label={t('visitCapacity')}
          {...whole}
          min={1}
          max={50}
          value={typed.visitCapacity}
          onChange={(visitCapacity) => onChange({ visitCapacity })}
        />
        <NumberInput
          label={t('cancelHours')}
          {...whole}
          min={0}
          max={168}
          value={typed.cancelHoursBefore}
          onChange={(cancelHoursBefore) => onChange({ cancelHoursBefore })}
        />
      </SimpleGrid>
      <Switch
        label={t('payAtCounter')}
        checked={typed.payAtCounter}
        onChange={(event) => onChange({ payAtCounter: event.currentTarget.checked })}
      />
    </Stack>
  )
}
