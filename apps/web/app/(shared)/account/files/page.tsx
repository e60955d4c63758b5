import { query } from '@imeds/client'
import { listFiles } from '@imeds/contracts/files'
import type { Metadata } from 'next'
import { OwnFiles } from '@/features/files/own-files.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('files.own'))('title') }
}

export default function OwnFilesPage() {
  const listOf = (status: 'stored' | 'deleted') => query(listFiles, { query: { status, limit: 20 } })
  return (
    <Prefetched queries={[listOf('stored'), listOf('deleted')]}>
      <OwnFiles />
    </Prefetched>
  )
}
