import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignInForm } from '@/features/identity/sign-in/sign-in-form.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { safeNext } from '@/lib/safe-next.ts'
import { getSession } from '@/lib/session.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('identity.signIn')
  return { title: t('title') }
}

type Search = { next?: string | string[]; signedOut?: string | string[] }

export default async function SignInPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { next, signedOut } = await searchParams
  const t = await getTranslations('identity.signIn')
  // Coming back here after signing in would turn in a circle.
  const wanted = typeof next === 'string' && !next.startsWith('/sign-in') ? safeNext(next) : undefined
  if ((await getSession()).user) redirect(wanted ?? '/')
  const notice = wanted ? t('needed') : signedOut ? t('signedOut') : undefined
  return <SignInForm {...(wanted ? { next: wanted } : {})} {...(notice ? { notice } : {})} />
}
