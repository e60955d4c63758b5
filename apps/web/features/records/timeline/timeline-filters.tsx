'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Chip, Group, TextInput } from '@mantine/core'
import classes from '../records.module.css'
import type { TimelineKind } from '../types.ts'
import type { Period } from './period.ts'

type Props = {
  kinds: readonly TimelineKind[]
  kind: TimelineKind | null
  period: Period
  onKind: (kind: TimelineKind | null) => void
  onPeriod: (period: Period) => void
}

const everything = 'all'

/** Which kind of entries, and from when until when. */
export function TimelineFilters({ kinds, kind, period, onKind, onPeriod }: Props) {
  const t = useTranslations('records.timeline')
  const isNarrow = kind !== null || period.from !== '' || period.to !== ''
  return (
    <div className={classes['filters']}>
      <Chip.Group
        value={kind ?? everything}
        onChange={(value) => onKind(kinds.find((one) => one === value) ?? null)}
      >
        <Group gap="xs" role="group" aria-label={t('filter')}>
          <Chip value={everything}>{t('all')}</Chip>
          {kinds.map((one) => (
            <Chip key={one} value={one}>
              {t(`kinds.${one}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <Group gap="sm" align="flex-end" role="group" aria-label={t('period')}>
        <TextInput
          type="date"
          label={t('from')}
          value={period.from}
          max={period.to || undefined}
          onChange={({ currentTarget }) => onPeriod({ ...period, from: currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('to')}
          value={period.to}
          min={period.from || undefined}
          onChange={({ currentTarget }) => onPeriod({ ...period, to: currentTarget.value })}
        />
        {isNarrow ? (
          <Button
            variant="subtle"
            onClick={() => {
              onKind(null)
              onPeriod({ from: '', to: '' })
            }}
          >
            {t('clear')}
          </Button>
        ) : null}
      </Group>
    </div>
  )
}
