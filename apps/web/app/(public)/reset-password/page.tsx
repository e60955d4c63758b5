import type { Metadata } from 'next'
import { PasswordResetForm } from '@/features/identity/password-reset/password-reset-form.tsx'
import { getTranslations } from '@/lib/intl.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('identity.reset')
  return { title: t('title') }
}

export default function ResetPasswordPage() {
  return <PasswordResetForm />
}
