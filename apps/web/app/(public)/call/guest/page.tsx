import type { Metadata } from 'next'
import { getTranslations } from '@/lib/intl.ts'
import { CallOfGuest } from './call-of-guest.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('callGuest.page')
  // Whoever is invited came by the link; nobody else looks for it.
  return { title: t('title'), robots: { index: false }, referrer: 'no-referrer' }
}

export default function CallGuestPage() {
  return <CallOfGuest />
}
