import type { Metadata } from 'next'
import { Hero } from '@/features/landing/hero.tsx'
import { Specialities } from '@/features/landing/specialities.tsx'
import { Steps } from '@/features/landing/steps.tsx'
import { Trust } from '@/features/landing/trust.tsx'
import { getTranslations } from '@/lib/intl.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('landing')
  return { title: { absolute: t('metaTitle') }, description: t('metaDescription') }
}

export default function LandingPage() {
  return (
    <>
      <Hero />
      <Specialities />
      <Steps />
      <Trust />
    </>
  )
}
