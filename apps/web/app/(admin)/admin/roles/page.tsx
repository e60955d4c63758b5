import { query } from '@imeds/client'
import { listGrants } from '@imeds/contracts/identity'
import { Stack } from '@mantine/core'
import type { Metadata } from 'next'
import { GrantsMatrix } from '@/features/admin/grants/grants-matrix.tsx'
import { ScopeMeanings } from '@/features/admin/grants/scope-meanings.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.grants')
  return { title: t('title') }
}

export default async function RolesPage() {
  const t = await getTranslations('admin.grants')
  return (
    <Prefetched queries={[query(listGrants)]}>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Stack gap="lg">
        <ScopeMeanings />
        <GrantsMatrix />
      </Stack>
    </Prefetched>
  )
}
