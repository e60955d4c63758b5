import { query } from '@imeds/client'
import { Id } from '@imeds/contracts'
import { readEncounterNote } from '@imeds/contracts/records'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { NoteOfRecord } from './note-of-record.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('consultation.notes'))('title') }
}

type Params = { id: string; encounterId: string }

export default async function NoteOfRecordPage({ params }: { params: Promise<Params> }) {
  const of = await params
  if (!Id.safeParse(of.id).success || !Id.safeParse(of.encounterId).success) notFound()
  return (
    <Prefetched queries={[query(readEncounterNote, { params: of })]}>
      <NoteOfRecord {...of} />
    </Prefetched>
  )
}
