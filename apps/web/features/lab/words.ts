'use client'
import { useMessages, useTranslations } from '@imeds/i18n/react'

/** Specimens and containers by their codes in the catalogue; a code that has no word stands for itself. */
export function useTubeWords() {
  const t = useTranslations('lab')
  const { specimens, containers } = useMessages().lab
  return {
    specimen: (code: string) =>
      Object.hasOwn(specimens, code) ? t(`specimens.${code as keyof typeof specimens}`) : code,
    container: (code: string) =>
      Object.hasOwn(containers, code) ? t(`containers.${code as keyof typeof containers}`) : code,
  }
}
