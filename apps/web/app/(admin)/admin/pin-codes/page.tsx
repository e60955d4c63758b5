import type { Metadata } from 'next'
import { PinCodeImport } from '@/features/admin/pin-codes/pin-code-import.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.pinCodes'))('title') }
}

export default async function PinCodesPage() {
  const t = await getTranslations('admin.pinCodes')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <PinCodeImport />
    </>
  )
}
