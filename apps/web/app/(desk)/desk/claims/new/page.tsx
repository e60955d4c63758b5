import type { Metadata } from 'next'
import { StartClaimAtDesk } from '@/features/insurance/claims/start-claim-at-desk.tsx'
import { NoPlace } from '@/features/desk/no-place.tsx'
import { getPlace } from '../../place.ts'
import { getTranslations } from '@/lib/intl.ts'
import { LinkText } from '@/ui/link-text.tsx'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('insurance.claims'))('startTitle') }
}

export default async function DeskStartClaimPage() {
  const place = await getPlace()
  if (!place) return <NoPlace />
  const t = await getTranslations('insurance.claims')
  return (
    <>
      <PageHeader
        above={
          <LinkText href="/desk/claims" size="sm">
            {t('deskTitle')}
          </LinkText>
        }
        title={t('startTitle')}
        lead={t('startLead')}
      />
      <StartClaimAtDesk facilityId={place.facilityId} />
    </>
  )
}
