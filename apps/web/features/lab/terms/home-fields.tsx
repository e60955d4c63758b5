'use client'
import { useTranslations } from '@imeds/i18n/react'
import { NumberInput, SimpleGrid, Stack, Switch } from '@mantine/core'
import { WeekHours } from '@/ui/week-hours.tsx'
import { usualHours, type TermsPart } from './typed.ts'

/** Whether samples are taken at home: how far, for what, and when. */
export function HomeFields({ typed, onChange }: TermsPart) {
  const t = useTranslations('lab.terms')
  return (
    <Stack gap="lg">
      <Switch
        label={t('homeCollection')}
        checked={typed.homeCollection}
        onChange={(event) => onChange({ homeCollection: event.currentTarget.checked })}
      />
      {typed.homeCollection ? (
        <>
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <NumberInput
              label={t('homeFee')}
              required
              min={0}
              max={100_000}
              decimalScale={2}
              prefix="₹"
              hideControls
              value={typed.homeFee}
              onChange={(homeFee) => onChange({ homeFee })}
            />
            <NumberInput
              label={t('homeRadius')}
              required
              min={1}
              max={200}
              allowDecimal={false}
              value={typed.homeRadiusKm}
              onChange={(homeRadiusKm) => onChange({ homeRadiusKm })}
            />
            <NumberInput
              label={t('homeCapacity')}
              required
              min={1}
              max={50}
              allowDecimal={false}
              value={typed.homeCapacity}
              onChange={(homeCapacity) => onChange({ homeCapacity })}
            />
          </SimpleGrid>
          <WeekHours
            label={t('homeHours')}
            lines={typed.hours.home}
            usual={usualHours}
            onChange={(home) => onChange({ hours: { ...typed.hours, home } })}
          />
        </>
      ) : null}
    </Stack>
  )
}
