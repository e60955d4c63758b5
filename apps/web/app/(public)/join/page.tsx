import { query } from '@imeds/client'
import { getOwnPractitioner } from '@imeds/contracts/practitioners'
import type { Metadata } from 'next'
import { homeZone } from '@/features/patients/patient.ts'
import { JoinIntro } from '@/features/practitioners/join-intro.tsx'
import { PractitionerEditor } from '@/features/practitioners/practitioner-editor.tsx'
import { RegisterPractitioner } from '@/features/practitioners/register-practitioner.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { can, getSession } from '@/lib/session.ts'
import { todayIn } from '@/lib/today-in.ts'
import { EmptyState } from '@/ui/empty-state.tsx'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('practitioners.join')
  return { title: t('title'), description: t('lead') }
}

export default async function JoinPage() {
  const [t, join, session] = await Promise.all([
    getTranslations('practitioners'),
    getTranslations('practitioners.join'),
    getSession(),
  ])
  const today = todayIn(homeZone)
  if (session.user === null) return <JoinIntro />
  if (!can(session, 'practitioner.register'))
    return <EmptyState order={1} title={join('title')} body={join('wrongRole')} />
  if (session.practitionerId === null)
    return (
      <>
        <PageHeader title={t('registerTitle')} lead={t('registerLead')} />
        <RegisterPractitioner today={today} name={session.user.name} />
      </>
    )
  return (
    <Prefetched queries={[query(getOwnPractitioner)]}>
      <PageHeader title={t('profileTitle')} lead={t('profileLead')} />
      <PractitionerEditor today={today} />
    </Prefetched>
  )
}
