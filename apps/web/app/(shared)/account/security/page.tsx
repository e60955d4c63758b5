import { query } from '@imeds/client'
import { getSecondFactor, listSessions, listTrustedDevices } from '@imeds/contracts/identity'
import { Stack } from '@mantine/core'
import type { Metadata } from 'next'
import { PasswordCard } from '@/features/identity/account/password-card.tsx'
import { SecondFactorCard } from '@/features/identity/account/second-factor-card.tsx'
import { SessionsCard } from '@/features/identity/account/sessions-card.tsx'
import { TrustedDevicesCard } from '@/features/identity/account/trusted-devices-card.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('identity.account')
  return { title: t('security') }
}

export default function SecurityPage() {
  return (
    <Prefetched queries={[query(getSecondFactor), query(listTrustedDevices), query(listSessions)]}>
      <Stack gap="lg" maw={720}>
        <PasswordCard />
        <SecondFactorCard />
        <TrustedDevicesCard />
        <SessionsCard />
      </Stack>
    </Prefetched>
  )
}
