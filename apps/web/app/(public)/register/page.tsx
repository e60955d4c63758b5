import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { RegistrationForm } from '@/features/identity/registration/registration-form.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { safeNext } from '@/lib/safe-next.ts'
import { getSession } from '@/lib/session.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('identity.registration')
  return { title: t('title') }
}

type Search = { next?: string | string[] }

export default async function RegisterPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { next } = await searchParams
  // Registering again after registering would turn in a circle.
  const wanted = typeof next === 'string' && !next.startsWith('/register') ? safeNext(next) : undefined
  if ((await getSession()).user) redirect(wanted ?? '/')
  return <RegistrationForm {...(wanted ? { next: wanted } : {})} />
}
