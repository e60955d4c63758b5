import 'server-only'
import { translator, type Locale, type Namespace } from '@imeds/i18n'
import { cookies, headers } from 'next/headers'
import { localeCookie, localeFrom, schemeCookie, toScheme, type SchemeChoice } from './preferences.ts'

/** The language of this request. */
export async function getLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(localeCookie)?.value
  return localeFrom(chosen, (await headers()).get('accept-language'))
}

export async function getScheme(): Promise<SchemeChoice> {
  return toScheme((await cookies()).get(schemeCookie)?.value)
}

/** Messages for a server component: `const t = await getTranslations('landing')`. */
export async function getTranslations<const N extends Namespace>(namespace: N) {
  return translator(await getLocale(), namespace)
}
