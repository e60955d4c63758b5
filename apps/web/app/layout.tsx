import '@fontsource-variable/inter/wght.css'
import '@fontsource/noto-sans-devanagari/devanagari-400.css'
import '@fontsource/noto-sans-devanagari/devanagari-600.css'
import '@fontsource/noto-sans-telugu/telugu-400.css'
import '@fontsource/noto-sans-telugu/telugu-600.css'
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/charts/styles.css'
import '@/ui/global.css'
import { intlLocales, translationOf } from '@imeds/i18n'
import { light, dark } from '@imeds/tokens'
import { ColorSchemeScript, mantineHtmlProps } from '@mantine/core'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { getLocale, getScheme, getTranslations } from '@/lib/intl.ts'
import { getSession } from '@/lib/session.ts'
import { Shell } from '@/ui/shell/shell.tsx'
import { Providers } from './providers.tsx'
import { slots } from './slots.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell')
  return { title: { default: t('title'), template: `%s · ${t('title')}` }, description: t('tagline') }
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: light.surface },
    { media: '(prefers-color-scheme: dark)', color: dark.surface },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const asked = await headers()
  const nonce = asked.get('x-nonce') ?? ''
  // What hangs on a wall has no navigation.
  const bare = asked.get('x-imeds-path')?.startsWith('/display/') ?? false
  const [locale, scheme, session] = await Promise.all([getLocale(), getScheme(), getSession()])
  return (
    <html
      lang={locale}
      {...mantineHtmlProps}
      data-mantine-color-scheme={scheme === 'auto' ? 'light' : scheme}
    >
      <head>
        <ColorSchemeScript defaultColorScheme={scheme} nonce={nonce} suppressHydrationWarning />
      </head>
      <body>
        <Providers
          locale={intlLocales[locale]}
          translation={translationOf(locale)}
          scheme={scheme}
          session={session}
          nonce={nonce}
        >
          {bare ? <main id="content">{children}</main> : <Shell slots={slots}>{children}</Shell>}
        </Providers>
      </body>
    </html>
  )
}
