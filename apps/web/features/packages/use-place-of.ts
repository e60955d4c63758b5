'use client'
import { useTranslations } from '@imeds/i18n/react'
import type { Item } from './types.ts'

type Placed = Pick<Item, 'kind' | 'laboratoryName' | 'practitionerName' | 'specialityTitle' | 'mode'>

/** Where a part is used and with whom: `Dr Meera Iyer · At the clinic`, `at Neem Diagnostics`. */
export function usePlaceOf(): (part: Placed) => string {
  const t = useTranslations('packages.items')
  const modes = useTranslations('common.modes')
  return ({ laboratoryName, practitionerName, specialityTitle, mode }) =>
    [
      laboratoryName ? t('at', { place: laboratoryName }) : '',
      practitionerName ? t('doctor', { name: practitionerName }) : '',
      specialityTitle ? t('anyone', { speciality: specialityTitle }) : '',
      mode ? modes(mode) : '',
    ]
      .filter(Boolean)
      .join(' · ')
}
