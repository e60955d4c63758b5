'use client'
import { useTranslations } from '@imeds/i18n/react'
import { browserOf } from './device-name.ts'

/** Turns what a device said of itself into a name for people. */
export function useDeviceName() {
  const t = useTranslations('identity.security')
  return (userAgent: string): string => {
    const known = browserOf(userAgent)
    return known ? t('browserOn', known) : userAgent.slice(0, 60) || t('unknownDevice')
  }
}
