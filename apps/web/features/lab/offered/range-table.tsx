'use client'
import type { OwnRange } from '@imeds/contracts/lab'
import { useTranslations } from '@imeds/i18n/react'
import type { output } from 'zod'
import { DataTable } from '@/ui/data-table.tsx'
import { byAge } from './typed-ranges.ts'

export type Range = output<typeof OwnRange>
type Props = { label: string; ranges: readonly Range[]; decimals: number }

/** Reference ranges by sex and age. */
export function RangeTable({ label, ranges, decimals }: Props) {
  const t = useTranslations('lab.offered')
  const words = (age: string) =>
    t(`ageWords.${age.slice(-1) as 'd' | 'm' | 'y'}`, { count: Number(age.slice(0, -1)) })
  const bound = (value: number | null) => (value === null ? '' : value.toFixed(decimals))
  return (
    <DataTable
      label={label}
      rows={byAge(ranges)}
      rowKey={({ sex, ageFrom }) => `${sex} ${ageFrom}`}
      columns={[
        { key: 'sex', header: t('sex'), primary: true, cell: ({ sex }) => t(`sexes.${sex}`) },
        {
          key: 'ages',
          header: t('ages'),
          cell: ({ ageFrom, ageTo }) =>
            ageTo === null
              ? t('agesFrom', { from: words(ageFrom) })
              : t('agesBetween', { from: words(ageFrom), to: words(ageTo) }),
        },
        {
          key: 'interval',
          header: t('interval'),
          align: 'end',
          cell: ({ low, high, expected }) => expected ?? `${bound(low)} – ${bound(high)}`,
        },
      ]}
    />
  )
}
