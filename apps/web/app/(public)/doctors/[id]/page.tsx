import { isApiError, query } from '@imeds/client'
import { ConsultationMode, Id } from '@imeds/contracts'
import { getPractitioner } from '@imeds/contracts/discovery'
import { listPractitionerReviews } from '@imeds/contracts/reviews'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { fullName, orderedOfferings } from '@/features/discovery/practitioner.ts'
import { PractitionerProfile } from '@/features/discovery/practitioner-profile.tsx'
import { PublicReviews } from '@/features/reviews/public-reviews.tsx'
import { BookingPanel } from '@/features/scheduling/slots/booking-panel.tsx'
import { PolicyWords } from '@/features/scheduling/policy-words.tsx'
import { freeSlots, offeringFor } from '@/features/scheduling/slots/free-slots.ts'
import { callFromServer } from '@/lib/call-from-server.ts'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const read = cache(async (id: string) => {
  if (!Id.safeParse(id).success) notFound()
  return callFromServer(getPractitioner, { params: { id } }).catch((error: unknown) => {
    if (isApiError(error) && error.status === 404) notFound()
    throw error
  })
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('discovery.profile')
  const practitioner = await read((await params).id)
  const speciality = practitioner.specialities.map(({ title }) => title).join(', ')
  return {
    title: t('metaTitle', { name: fullName(practitioner), speciality }),
    description: practitioner.about || null,
  }
}

export default async function DoctorPage({ params, searchParams }: Props) {
  const practitioner = await read((await params).id)
  const { mode, facility } = await searchParams
  const offerings = orderedOfferings(practitioner.offerings)
  const wanted = { mode: ConsultationMode.safeParse(mode).data, facilityId: Id.safeParse(facility).data }
  const first = offeringFor(offerings, wanted)
  const { id, places, policy } = practitioner
  return (
    <Prefetched
      queries={[
        query(listPractitionerReviews, { params: { id }, query: { limit: 5 } }),
        ...(first ? [freeSlots({ practitionerId: id, ...first })] : []),
      ]}
    >
      <PractitionerProfile
        practitioner={practitioner}
        booking={<BookingPanel practitionerId={id} offerings={offerings} places={places} wanted={wanted} />}
        policy={<PolicyWords policy={policy} />}
        reviews={<PublicReviews practitionerId={id} name={fullName(practitioner)} />}
      />
    </Prefetched>
  )
}
