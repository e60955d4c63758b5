import type { ReactNode } from 'react'
import { AccountNav } from '@/features/identity/account/account-nav.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { PageHeader } from '@/ui/page-header.tsx'

export default async function AccountLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('identity.account')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <AccountNav />
      {children}
    </>
  )
}
