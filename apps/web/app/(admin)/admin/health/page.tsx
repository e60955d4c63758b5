import type { Metadata } from 'next'
import { CallSetup } from '@/features/admin/calls/call-setup.tsx'
import { Health } from '@/features/admin/health/health.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Stack } from '@mantine/core'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.health')
  return { title: t('title') }
}

export default async function HealthPage() {
  const t = await getTranslations('admin.health')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Stack gap="lg">
        <Health />
        <CallSetup />
      </Stack>
    </>
  )
}
