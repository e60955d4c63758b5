export { IntlProvider, useLocale, useMessages, useTranslations } from 'use-intl/react'
export { withFallback, type Messages, type Translation } from './overlay.ts'
