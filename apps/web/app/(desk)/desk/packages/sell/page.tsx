import { Id } from '@imeds/contracts'
import type { Metadata } from 'next'
import { NoPlace } from '@/features/desk/no-place.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { getPlace } from '../../place.ts'
import { SellPackageTo } from './sell-package-to.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('packages.selling'))('title') }
}

type Params = Promise<Record<string, string | string[] | undefined>>

export default async function SellPackagePage({ searchParams }: { searchParams: Params }) {
  const place = await getPlace()
  if (!place) return <NoPlace />
  const params = await searchParams
  const idOf = (name: string) => Id.safeParse(params[name]).data ?? null
  return <SellPackageTo place={place} patientId={idOf('patient')} packageId={idOf('package')} />
}
