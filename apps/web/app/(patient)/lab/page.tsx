import { query } from '@imeds/client'
import { listLabOrders, listLabReports } from '@imeds/contracts/lab'
import { Stack } from '@mantine/core'
import type { Metadata } from 'next'
import { OrderList } from '@/features/lab/order/order-list.tsx'
import { ReportList } from '@/features/lab/report/report-list.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { SectionCard } from '@/ui/section-card.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lab'))('title') }
}

export default async function LabPage() {
  const t = await getTranslations('lab')
  return (
    <Prefetched
      queries={[
        query(listLabOrders, { body: { when: 'all', limit: 10 } }),
        query(listLabReports, { query: { limit: 10 } }),
      ]}
    >
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <LinkButton href="/lab/trends" variant="default">
              {t('trends')}
            </LinkButton>
            <LinkButton href="/lab/book">{t('orderTests')}</LinkButton>
          </>
        }
      />
      <Stack gap="lg">
        <SectionCard title={t('orders')}>
          <OrderList />
        </SectionCard>
        <SectionCard title={t('reports')}>
          <ReportList base="/lab/reports" />
        </SectionCard>
      </Stack>
    </Prefetched>
  )
}
