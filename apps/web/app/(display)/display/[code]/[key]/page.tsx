import { query } from '@imeds/client'
import { Id } from '@imeds/contracts'
import { getDisplay } from '@imeds/contracts/desk'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DisplayScreen } from '@/features/desk/display/display-screen.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.display')
  return { title: t('title'), robots: { index: false }, referrer: 'no-referrer' }
}

export default async function DisplayPage({ params }: { params: Promise<{ key: string }> }) {
  const key = Id.safeParse((await params).key).data
  if (!key) notFound()
  return (
    <Prefetched queries={[query(getDisplay, { params: { key } })]}>
      <DisplayScreen displayKey={key} />
    </Prefetched>
  )
}
