import type { Messages } from './catalogue.ts'

export { IntlProvider, useLocale, useTranslations } from 'use-intl/react'
export type { Messages }
