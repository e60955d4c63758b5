import { query } from '@imeds/client'
import { getOwnPractitioner } from '@imeds/contracts/practitioners'
import type { Metadata } from 'next'
import { homeZone } from '@/features/patients/patient.ts'
import { PractitionerEditor } from '@/features/practitioners/practitioner-editor.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { todayIn } from '@/lib/today-in.ts'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('practitioners'))('profileTitle') }
}

export default async function PracticeProfilePage() {
  const t = await getTranslations('practitioners')
  return (
    <Prefetched queries={[query(getOwnPractitioner)]}>
      <PageHeader title={t('profileTitle')} lead={t('profileLead')} />
      <PractitionerEditor today={todayIn(homeZone)} />
    </Prefetched>
  )
}
