'use client'
import { useTranslations } from '@imeds/i18n/react'
import { ActionIcon, NumberInput, Text, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { RupeeInput } from '@/ui/rupee-input.tsx'
import classes from '../packages.module.css'
import { usePlaceOf } from '../use-place-of.ts'
import type { FormItem } from './form-values.ts'

type Props = { items: readonly FormItem[]; onChange: (items: FormItem[]) => void }

/** The parts of a package with how many there are and what each costs alone. */
export function ItemLines({ items, onChange }: Props) {
  const t = useTranslations('packages.form')
  const kinds = useTranslations('packages.kinds')
  const placeOf = usePlaceOf()
  const change = (key: number, part: Partial<FormItem>) =>
    onChange(items.map((item) => (item.key === key ? { ...item, ...part } : item)))
  if (items.length === 0) return <Text c="dimmed">{t('noParts')}</Text>
  return (
    <div>
      {items.map((item) => (
        <div key={item.key} className={classes['item']} role="group" aria-label={item.label}>
          <TextInput
            label={t('label')}
            description={[kinds(item.kind), placeOf(item)].filter(Boolean).join(' · ')}
            maxLength={200}
            value={item.label}
            onChange={({ currentTarget }) => change(item.key, { label: currentTarget.value })}
          />
          <NumberInput
            label={t('quantity')}
            min={1}
            max={50}
            allowDecimal={false}
            clampBehavior="strict"
            value={item.quantity ?? ''}
            onChange={(value) => change(item.key, { quantity: typeof value === 'number' ? value : null })}
          />
          <RupeeInput
            label={t('worth')}
            paise={item.worthPaise}
            onChange={(worthPaise) => change(item.key, { worthPaise })}
          />
          <ActionIcon
            variant="subtle"
            size={44}
            aria-label={t('remove', { name: item.label })}
            onClick={() => onChange(items.filter(({ key }) => key !== item.key))}
          >
            <IconX size={20} aria-hidden />
          </ActionIcon>
        </div>
      ))}
    </div>
  )
}
