import { query } from '@imeds/client'
import { Id } from '@imeds/contracts'
import { getAppointment } from '@imeds/contracts/scheduling'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { Appointment } from './appointment.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('scheduling.detail'))('about') }
}

export default async function AppointmentPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  if (!Id.safeParse(id).success) notFound()
  return (
    <Prefetched queries={[query(getAppointment, { params: { id } })]}>
      <Appointment id={id} />
    </Prefetched>
  )
}
