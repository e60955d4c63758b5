'use client'
import { CallOfRoom } from '@/app/call-of-room.tsx'
import { Guests } from '@/features/call/guest/guests.tsx'
import { PractitionerRoom } from '@/features/consultation/practitioner/practitioner-room.tsx'
import { PastRecording } from '@/features/recordings/past-recording.tsx'
import { ReportsOfPatient } from '@/features/lab/report/reports-of-patient.tsx'
import { PrescriptionHistory } from '@/features/prescriptions/prescription-history.tsx'
import { PrescriptionWriter } from '@/features/prescriptions/writer/prescription-writer.tsx'

/** The room, the call and the prescription, which know nothing of each other. */
export function RoomWithPrescription({ id }: { id: string }) {
  return (
    <PractitionerRoom
      id={id}
      call={(encounter) => <CallOfRoom encounter={encounter} />}
      afterCall={(encounter) => <PastRecording encounter={encounter} />}
      guests={({ mode }) => (mode === 'video' || mode === 'audio' ? <Guests encounterId={id} /> : null)}
      prescription={({ encounter, goToNotes }) => (
        <PrescriptionWriter
          encounterId={encounter.id}
          prescriptionId={encounter.prescriptionId}
          writable={encounter.abilities.prescribe}
          zone={encounter.timeZone}
          onFixNotes={goToNotes}
        />
      )}
      earlierPrescriptions={(patientId) => (
        <>
          <PrescriptionHistory patientId={patientId} besides={id} />
          <ReportsOfPatient patientId={patientId} />
        </>
      )}
    />
  )
}
