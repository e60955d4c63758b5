'use client'
import { useTranslations } from '@imeds/i18n/react'
import { useMantineColorScheme } from '@mantine/core'
import { IconSunMoon } from '@tabler/icons-react'
import { ChoiceMenu } from './choice-menu.tsx'

const choices = ['light', 'dark', 'auto'] as const

/** Light, dark, or as the device says. */
export function SchemeSwitch() {
  const t = useTranslations('shell.theme')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <ChoiceMenu
      label={t('label')}
      icon={<IconSunMoon size={20} aria-hidden />}
      choices={choices.map((value) => ({ value, label: t(value) }))}
      value={colorScheme}
      onChange={setColorScheme}
    />
  )
}
