import { listSpecialities } from '@imeds/contracts/discovery'
import type { Metadata } from 'next'
import { Hero } from '@/features/landing/hero.tsx'
import { Specialities } from '@/features/landing/specialities.tsx'
import { Steps } from '@/features/landing/steps.tsx'
import { Trust } from '@/features/landing/trust.tsx'
import { callFromServer } from '@/lib/call-from-server.ts'
import { getTranslations } from '@/lib/intl.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('landing')
  return { title: { absolute: t('metaTitle') }, description: t('metaDescription') }
}

/** A home page that cannot ask is still a home page. */
const offeredSpecialities = () =>
  callFromServer(listSpecialities).then(
    ({ items }) => items.map(({ code }) => code),
    () => null,
  )

export default async function LandingPage() {
  const offered = await offeredSpecialities()
  return (
    <>
      <Hero />
      <Specialities offered={offered} />
      <Steps />
      <Trust />
    </>
  )
}
