import { Stack } from '@mantine/core'
import type { Metadata } from 'next'
import { AuditTrail } from '@/features/audit/audit-trail.tsx'
import { VerifyChain } from '@/features/audit/verify-chain.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('audit')
  return { title: t('title') }
}

export default async function AuditPage() {
  const t = await getTranslations('audit')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Stack gap="lg">
        <VerifyChain />
        <AuditTrail />
      </Stack>
    </>
  )
}
