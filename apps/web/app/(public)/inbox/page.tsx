import { query } from '@imeds/client'
import { listDemoMessages } from '@imeds/contracts/identity'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DemoInbox } from '@/features/identity/inbox/demo-inbox.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { getSession } from '@/lib/session.ts'
import { LinkButton } from '@/ui/link-button.tsx'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('identity.inbox')
  return { title: t('title'), robots: { index: false } }
}

export default async function InboxPage() {
  const { demo, user } = await getSession()
  if (!demo) notFound()
  const t = await getTranslations('identity.inbox')
  return (
    <Prefetched queries={[query(listDemoMessages, { query: { limit: 30 } })]}>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          user ? null : (
            <LinkButton href="/sign-in" variant="default">
              {t('signIn')}
            </LinkButton>
          )
        }
      />
      <DemoInbox />
    </Prefetched>
  )
}
