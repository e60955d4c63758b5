import { todayIn } from '@/lib/today-in.ts'
import type { Metadata } from 'next'
import { ClaimCard } from '@/features/desk/claim/claim-card.tsx'
import { AddPatient } from '@/features/patients/form/add-patient.tsx'
import { homeZone } from '@/features/patients/patient.ts'
import { getTranslations } from '@/lib/intl.ts'
import { requireSession } from '@/lib/session.ts'
import { LinkText } from '@/ui/link-text.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { findOwnProfile } from '../../own-profile.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patients.form'))('newTitle') }
}

export default async function NewPatientPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[] }>
}) {
  const t = await getTranslations('patients.form')
  const [{ user }, own, { next }] = await Promise.all([requireSession(), findOwnProfile(), searchParams])
  const self = own === undefined
  return (
    <>
      <PageHeader
        above={self ? null : <LinkText href="/family">{t('back')}</LinkText>}
        title={self ? t('selfTitle') : t('newTitle')}
        lead={self ? t('selfLead') : t('newLead')}
      />
      <ClaimCard self={self} today={todayIn(homeZone)} />
      <AddPatient
        key={String(self)}
        self={self}
        today={todayIn(homeZone)}
        known={{ name: user.name, phone: user.phone, email: user.email ?? '' }}
        next={typeof next === 'string' ? next : null}
      />
    </>
  )
}
