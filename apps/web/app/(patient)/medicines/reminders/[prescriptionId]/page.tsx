import { query } from '@imeds/client'
import { Id } from '@imeds/contracts'
import { getPrescriptionReminder } from '@imeds/contracts/pharmacy'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ReminderForm } from '@/features/pharmacy/reminders/reminder-form.tsx'
import { homeZone } from '@/lib/home-zone.ts'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { todayIn } from '@/lib/today-in.ts'
import { LinkText } from '@/ui/link-text.tsx'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('pharmacy.reminders'))('set') }
}

export default async function Page({ params }: { params: Promise<{ prescriptionId: string }> }) {
  const { prescriptionId: id } = await params
  if (!Id.safeParse(id).success) notFound()
  const t = await getTranslations('pharmacy.reminders')
  return (
    <Prefetched queries={[query(getPrescriptionReminder, { params: { id } })]}>
      <PageHeader
        above={<LinkText href="/medicines/reminders">{t('back')}</LinkText>}
        title={t('set')}
        lead={t('lead')}
      />
      <ReminderForm prescriptionId={id} today={todayIn(homeZone)} />
    </Prefetched>
  )
}
