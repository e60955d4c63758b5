import type { Metadata } from 'next'
import { getTranslations } from '@/lib/intl.ts'
import { PageHeader } from '@/ui/page-header.tsx'
import { PrintSheet } from '@/ui/print-sheet.tsx'
import { NoStore } from '../no-store.tsx'
import { getOwnStore } from '../own-store.ts'
import { Recall } from './recall.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('stock.recall'))('title') }
}

export default async function RecallsPage({ searchParams }: { searchParams: Promise<{ number?: string }> }) {
  const t = await getTranslations('stock.recall')
  const { store } = await getOwnStore(Promise.resolve({}))
  if (!store) return <NoStore />
  const { number = '' } = await searchParams
  return (
    <PrintSheet>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Recall key={number} number={number.slice(0, 40)} timeZone={store.timeZone} />
    </PrintSheet>
  )
}
