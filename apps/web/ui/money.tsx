'use client'
import { useTranslations } from '@imeds/i18n/react'
import { useFormat } from '@/lib/use-format.ts'

type Props = { paise: number; /** Says "Free" instead of ₹0. */ orFree?: boolean }

/** An amount in rupees, given in paise. */
export function Money({ paise, orFree = false }: Props) {
  const t = useTranslations('common')
  const { money } = useFormat()
  return (
    <span style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
      {orFree && paise === 0 ? t('free') : money(paise)}
    </span>
  )
}
