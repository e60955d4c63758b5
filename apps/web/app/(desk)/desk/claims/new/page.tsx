import { Id } from '@imeds/contracts'
import type { Metadata } from 'next'
import { NoPlace } from '@/features/desk/no-place.tsx'
import { getPlace } from '../../place.ts'
import { getTranslations } from '@/lib/intl.ts'
import { todayIn } from '@/lib/today-in.ts'
import { LinkText } from '@/ui/link-text.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { ClaimFor } from './claim-for.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('insurance.claims'))('startTitle') }
}

type Params = Promise<{ patient?: string | string[] }>

export default async function DeskStartClaimPage({ searchParams }: { searchParams: Params }) {
  const place = await getPlace()
  if (!place) return <NoPlace />
  const patientId = Id.safeParse((await searchParams).patient).data ?? null
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
      <ClaimFor key={patientId} place={place} patientId={patientId} today={todayIn(place.zone)} />
    </>
  )
}
