'use client'
import { toLocale } from '@imeds/i18n/locale'
import { IntlProvider, useTranslations, withFallback, type Translation } from '@imeds/i18n/react'
import { MantineProvider, type MantineColorSchemeManager } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import 'dayjs/locale/hi'
import 'dayjs/locale/te'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { KeepSession } from '@/lib/keep-session.tsx'
import { remember, schemeCookie, toScheme, type SchemeChoice } from '@/lib/preferences.ts'
import { createQueryClient } from '@/lib/query-client.ts'
import type { Session } from '@/lib/session-shape.ts'
import { SessionProvider } from '@/lib/use-session.tsx'
import { cssVariables, themeInWords } from '@/ui/theme.ts'

type Props = {
  /** BCP 47, `en-IN`. */
  locale: string
  translation: Translation
  scheme: SchemeChoice
  session: Session
  nonce: string
  children: ReactNode
}

const cookieScheme: MantineColorSchemeManager = {
  // The server rendered what the cookie says, so the first render must take its word, not read the cookie again.
  get: (fromServer) => fromServer,
  set: (scheme) => remember(schemeCookie, toScheme(scheme)),
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => remember(schemeCookie, 'auto'),
}

function signInAgain() {
  const here = `${location.pathname}${location.search}`
  location.assign(`/sign-in?next=${encodeURIComponent(here)}`)
}

/** What every component may rely on: language, theme, cache, session, dialogs. */
export function Providers({ locale, translation, scheme, session, nonce, children }: Props) {
  // The document keeps the policy it was loaded with; a refreshed layout brings a nonce that no longer counts.
  const [firstNonce] = useState(nonce)
  const [queryClient] = useState(() => createQueryClient(session.user ? signInAgain : undefined))
  const messages = useMemo(() => withFallback(translation), [translation])
  useEffect(() => {
    window.__webpack_nonce__ = firstNonce
  }, [firstNonce])
  return (
    <IntlProvider locale={locale} messages={messages} timeZone="Asia/Kolkata">
      <Themed scheme={scheme} nonce={firstNonce}>
        <DatesProvider settings={{ locale: toLocale(locale.split('-')[0]), firstDayOfWeek: 1 }}>
          <QueryClientProvider client={queryClient}>
            <SessionProvider session={session}>
              <KeepSession />
              <ModalsProvider>
                <Notifications position="top-right" />
                {children}
              </ModalsProvider>
            </SessionProvider>
          </QueryClientProvider>
        </DatesProvider>
      </Themed>
    </IntlProvider>
  )
}

function Themed({ scheme, nonce, children }: { scheme: SchemeChoice; nonce: string; children: ReactNode }) {
  const t = useTranslations('common')
  const theme = useMemo(() => themeInWords({ close: t('close'), showPassword: t('showPassword') }), [t])
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={cookieScheme}
      defaultColorScheme={scheme}
      getStyleNonce={() => nonce}
    >
      {children}
    </MantineProvider>
  )
}
