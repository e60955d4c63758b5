import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { RegistrationForm } from '@/features/identity/registration/registration-form.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { getSession } from '@/lib/session.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('identity.registration')
  return { title: t('title') }
}

export default async function RegisterPage() {
  if ((await getSession()).user) redirect('/')
  return <RegistrationForm />
}
