'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Radio, Stack } from '@mantine/core'
import { useFormat } from '@/lib/use-format.ts'

type Usable = {
  id: string
  name: string
  expiresAt: string
  facility: { name: string; timeZone: string }
  part: { left: number } | null
}
type Props = {
  packages: readonly Usable[]
  /** Null pays in another way. */
  chosen: string | null
  onChoose: (id: string | null) => void
}

const other = 'other'

/** Whether a bought package pays what is being booked; nothing where none can. */
export function PackageChoice({ packages, chosen, onChoose }: Props) {
  const t = useTranslations('common.packageChoice')
  const { instant } = useFormat()
  if (packages.length === 0) return null
  return (
    <Radio.Group
      label={t('title')}
      value={chosen ?? other}
      onChange={(value) => onChoose(value === other ? null : value)}
    >
      <Stack gap="sm" mt="xs">
        {packages.map(({ id, name, expiresAt, facility, part }) => (
          <Radio
            key={id}
            value={id}
            label={t('with', { name })}
            description={[
              part ? t('left', { count: part.left }) : '',
              t('until', { date: instant(expiresAt, facility.timeZone, 'date') }),
            ]
              .filter(Boolean)
              .join(', ')}
          />
        ))}
        <Radio value={other} label={t('without')} />
      </Stack>
    </Radio.Group>
  )
}
