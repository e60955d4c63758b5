import { Stack } from '@mantine/core'
import type { Metadata } from 'next'
import { DetailsCard } from '@/features/identity/account/details-card.tsx'
import { EmailCard } from '@/features/identity/account/email-card.tsx'
import { PhoneCard } from '@/features/identity/account/phone-card.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { requireSession } from '@/lib/session.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('identity.account')
  return { title: t('title') }
}

export default async function AccountPage() {
  const { user } = await requireSession()
  return (
    <Stack gap="lg" maw={720}>
      <DetailsCard user={user} />
      <PhoneCard user={user} />
      <EmailCard user={user} />
    </Stack>
  )
}
