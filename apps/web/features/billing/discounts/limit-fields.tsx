'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Group, NumberInput } from '@mantine/core'
import { instantInZone, minutesOf } from '@/lib/zoned-time.ts'
import { homeZone } from '../bills/home-zone.ts'

/** As a field holds a number: empty is a text. */
export type Limits = { mostUses: number | string; perPatient: number | string }

const countOf = (value: number | string) => (typeof value === 'number' ? value : null)

export const limitsOf = ({ mostUses, perPatient }: Limits) => ({
  mostUses: countOf(mostUses),
  mostUsesPerPatient: countOf(perPatient),
})

/** The midnight that ends a discount's last day; null where it has none. */
export const endOf = (lastDay: string): string | null =>
  lastDay ? instantInZone(lastDay, minutesOf('24:00'), homeZone) : null

/** How often a discount counts, in all and for one patient. */
export function LimitFields({
  value,
  onChange,
}: {
  value: Limits
  onChange: (part: Partial<Limits>) => void
}) {
  const t = useTranslations('billing.discounts')
  return (
    <Group grow align="flex-start">
      {(['mostUses', 'perPatient'] as const).map((name) => (
        <NumberInput
          key={name}
          label={t(name)}
          min={1}
          hideControls
          allowDecimal={false}
          value={value[name]}
          onChange={(count) => onChange({ [name]: count })}
        />
      ))}
    </Group>
  )
}
