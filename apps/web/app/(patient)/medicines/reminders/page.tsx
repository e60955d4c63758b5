import { query } from '@imeds/client'
import { listMedicineReminders } from '@imeds/contracts/pharmacy'
import type { Metadata } from 'next'
import { ReminderList } from '@/features/pharmacy/reminders/reminder-list.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('pharmacy.reminders'))('title') }
}

export default async function RemindersPage() {
  const t = await getTranslations('pharmacy.reminders')
  return (
    <Prefetched queries={[query(listMedicineReminders)]}>
      <PageHeader title={t('title')} lead={t('lead')} />
      <ReminderList />
    </Prefetched>
  )
}
