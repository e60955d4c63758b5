'use client'
import { useTranslations } from '@imeds/i18n/react'
import { localeNames, locales, type Locale } from '@imeds/i18n/locale'
import { ActionIcon, Menu } from '@mantine/core'
import { IconCheck, IconLanguage } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { localeCookie, remember } from '@/lib/preferences.ts'
import { useAppLocale } from '@/lib/use-format.ts'

/** The interface's language; remembered in a cookie, so the server answers in it. */
export function LanguageSwitch() {
  const t = useTranslations('shell')
  const current = useAppLocale()
  const router = useRouter()
  const choose = (locale: Locale) => {
    remember(localeCookie, locale)
    router.refresh()
  }
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={44} aria-label={t('language')}>
          <IconLanguage size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('language')}>
        {locales.map((locale) => (
          <Menu.Item
            key={locale}
            lang={locale}
            role="menuitemradio"
            aria-checked={locale === current}
            rightSection={locale === current ? <IconCheck size={16} aria-hidden /> : null}
            onClick={() => choose(locale)}
          >
            {localeNames[locale]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
