import { query } from '@imeds/client'
import { getPractitioner, listSymptomGroups } from '@imeds/contracts/discovery'
import { listPatients } from '@imeds/contracts/patients'
import { dateInZone } from '@imeds/i18n'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { BookingForm } from '@/features/scheduling/booking/booking-form.tsx'
import { BookingLayout } from '@/features/scheduling/booking/booking-layout.tsx'
import { BookingSummary } from '@/features/scheduling/booking/booking-summary.tsx'
import { parseChoice, practitionerHref } from '@/features/scheduling/booking/choice.ts'
import { freeSlots } from '@/features/scheduling/slots/free-slots.ts'
import { callFromServer } from '@/lib/call-from-server.ts'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { PageHeader } from '@/ui/page-header.tsx'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('scheduling.book'))('title') }
}

export default async function BookPage({ searchParams }: Props) {
  const t = await getTranslations('scheduling')
  const choice = parseChoice(await searchParams)
  if (!choice) redirect('/doctors')
  const practitioner = await callFromServer(getPractitioner, { params: { id: choice.practitioner } })
  const { givenName, familyName, offerings, places } = practitioner
  const offering = offerings.find(
    ({ mode, facilityId }) => mode === choice.mode && facilityId === choice.facility,
  )
  const place = places.find(({ facilityId }) => facilityId === choice.facility)
  // The way to meet is offered no more: the doctor's page shows what is.
  if (!offering || !place) redirect(practitionerHref(choice))
  const { name, addressLine, city, pinCode, timeZone } = place
  const source = { practitionerId: choice.practitioner, facilityId: choice.facility, mode: choice.mode }
  return (
    <Prefetched
      queries={[
        query(listPatients, { query: { limit: 50 } }),
        query(listSymptomGroups),
        freeSlots(source, dateInZone(choice.at, timeZone)),
      ]}
    >
      <PageHeader title={t('book.title')} />
      <BookingLayout
        first={
          <BookingSummary
            summary={{
              practitioner: t('doctor', { name: `${givenName} ${familyName}` }),
              startsAt: choice.at,
              timeZone,
              facility: name,
              address: `${addressLine}, ${city} ${pinCode}`,
              mode: choice.mode,
              feePaise: offering.feePaise,
            }}
            changeHref={practitionerHref(choice)}
          />
        }
      >
        <BookingForm
          key={JSON.stringify(choice)}
          choice={choice}
          feePaise={offering.feePaise}
          zone={timeZone}
        />
      </BookingLayout>
    </Prefetched>
  )
}
