'use client'
import { useTranslations } from '@imeds/i18n/react'

type Unit = Parameters<ReturnType<typeof useTranslations<'prescriptions.dose.units'>>['has']>[0]

/** The word for what an amount counts, in the right number: `tablets`. What no catalogue names stays as it is. */
export function useUnitWord() {
  const t = useTranslations('prescriptions.dose.units')
  return (unit: string, count = 1) => {
    const known = unit as Unit
    return t.has(known) ? t(known, { count: Math.ceil(count) }) : unit
  }
}
