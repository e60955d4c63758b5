import { query } from '@imeds/client'
import { getAppointment } from '@imeds/contracts/scheduling'
import type { Metadata } from 'next'
import { PatientOfAppointment } from './patient-of-appointment.tsx'
import { PracticeAppointment } from '@/features/scheduling/practice/appointment/practice-appointment.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { getWorkplace } from '../../workplace.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('practice.appointment'))('facts') }
}

export default async function AppointmentPage({ params }: { params: Promise<{ id: string }> }) {
  const [{ id }, { practitionerId }] = await Promise.all([params, getWorkplace()])
  return (
    <Prefetched queries={[query(getAppointment, { params: { id } })]}>
      <PracticeAppointment
        appointmentId={id}
        practitionerId={practitionerId}
        aboutPatient={<PatientOfAppointment appointmentId={id} />}
      />
    </Prefetched>
  )
}
