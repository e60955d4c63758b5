'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Chip, Group } from '@mantine/core'
import type { Mode } from '@/ui/mode.tsx'
import type { HoursRow } from './hours-rows.ts'

type Props = {
  kind: HoursRow['kind']
  offered: readonly Mode[]
  value: readonly Mode[]
  onChange: (modes: Mode[]) => void
}

/** In which modes a time counts; a break counts in all unless some are picked. */
export function ModeChips({ kind, offered, value, onChange }: Props) {
  const t = useTranslations('practice.availability')
  const modeOf = useTranslations('common.modes')
  const flip = (mode: Mode) =>
    onChange(value.includes(mode) ? value.filter((one) => one !== mode) : [...value, mode])
  return (
    <Group gap={6} component="fieldset" m={0} p={0} bd={0} aria-label={t('modes')}>
      {kind === 'break' ? (
        <Chip variant="light" size="xs" checked={value.length === 0} onChange={() => onChange([])}>
          {t('allModes')}
        </Chip>
      ) : null}
      {offered.map((mode) => (
        <Chip key={mode} variant="light" size="xs" checked={value.includes(mode)} onChange={() => flip(mode)}>
          {modeOf(mode)}
        </Chip>
      ))}
    </Group>
  )
}
