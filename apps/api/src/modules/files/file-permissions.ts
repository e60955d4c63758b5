import type { Permission } from '@imeds/contracts'
import type { FilePurpose } from '@imeds/contracts/files'
import type { SharedKind } from '@imeds/contracts/patients'

type Needed = {
  /** To add one; of a patient's file, for that patient. */
  add: Permission
  /** To read one that somebody else added; of a patient's file, for that patient. Null: only a record that rests on it leads there. */
  read: Permission | null
  /** What of a record it is, where a patient shares some of it with a practitioner outside the care team. */
  part?: SharedKind
  /** Beside `add`, in any scope: only who holds it makes such files. */
  maker?: Permission
}

/** Which permission each purpose takes. */
export const needed: Record<FilePurpose, Needed> = {
  practitioner_certificate: { add: 'practitioner.register', read: 'practitioner.verify' },
  practitioner_photo: { add: 'practitioner.register', read: 'practitioner.verify' },
  patient_photo: { add: 'patient.write', read: 'patient.read' },
  // Everybody sees it where the place shows it.
  facility_photo: { add: 'facility.manage', read: 'facility.manage' },
  report: { add: 'record.write', read: 'record.read', part: 'document' },
  chat_attachment: { add: 'record.write', read: 'record.read', part: 'encounter' },
  prescription_upload: { add: 'patient.write', read: 'record.read', part: 'prescription' },
  // Practitioners and admins read patients, but have no business with their insurance.
  insurance: { add: 'patient.write', read: 'patient.write' },
  recording: { add: 'record.write', read: 'record.read', part: 'encounter', maker: 'encounter.conduct' },
  // Read through its report: nobody sees it before that is released, and no other laboratory ever.
  lab_report: { add: 'lab.operate', read: null },
}
