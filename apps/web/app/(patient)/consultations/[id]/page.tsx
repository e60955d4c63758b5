import { query } from '@imeds/client'
import { Id } from '@imeds/contracts'
import { getEncounter } from '@imeds/contracts/consultation'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { RoomWithCall } from './room-with-call.tsx'
import { TokenOfRoom } from './token-of-room.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('consultation')
  return { title: t('title') }
}

export default async function ConsultationPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  if (!Id.safeParse(id).success) notFound()
  return (
    <Prefetched queries={[query(getEncounter, { params: { id } })]}>
      <TokenOfRoom id={id} />
      <RoomWithCall id={id} />
    </Prefetched>
  )
}
