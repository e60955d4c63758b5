'use client'
import { useTranslations } from '@imeds/i18n/react'
import { localeNames, locales, type Locale } from '@imeds/i18n/locale'
import { IconLanguage } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { localeCookie, remember } from '@/lib/preferences.ts'
import { useAppLocale } from '@/lib/use-format.ts'
import { ChoiceMenu } from './choice-menu.tsx'

/** The interface's language; remembered in a cookie, so the server answers in it. */
export function LanguageSwitch() {
  const t = useTranslations('shell')
  const router = useRouter()
  const choose = (locale: Locale) => {
    remember(localeCookie, locale)
    router.refresh()
  }
  return (
    <ChoiceMenu
      label={t('language')}
      icon={<IconLanguage size={20} aria-hidden />}
      choices={locales.map((locale) => ({ value: locale, label: localeNames[locale], lang: locale }))}
      value={useAppLocale()}
      onChange={choose}
    />
  )
}
