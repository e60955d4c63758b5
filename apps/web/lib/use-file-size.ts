'use client'
import { useTranslations } from '@imeds/i18n/react'

/** Says a size in bytes as people know it: `340 kB`, `2.1 MB`. */
export function useFileSize(): (bytes: number) => string {
  const t = useTranslations('files')
  return (bytes) =>
    bytes < 1_000_000
      ? t('kilobytes', { size: String(Math.max(1, Math.round(bytes / 1000))) })
      : t('megabytes', { size: (bytes / 1_000_000).toFixed(1) })
}
