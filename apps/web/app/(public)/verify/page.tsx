import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { readCode } from '@/features/prescriptions/verify/code.ts'
import { VerifyForm } from '@/features/prescriptions/verify/verify-form.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('prescriptions.verify')
  return { title: t('title'), description: t('lead') }
}

type Props = { searchParams: Promise<{ code?: string | string[] }> }

export default async function VerifyPage({ searchParams }: Props) {
  const t = await getTranslations('prescriptions.verify')
  const { code: given } = await searchParams
  const typed = typeof given === 'string' ? given : ''
  const code = readCode(typed)
  if (code !== null) redirect(`/verify/${code}`)
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <VerifyForm typed={typed} invalid={typed !== ''} />
    </>
  )
}
