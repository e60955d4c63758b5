import { z } from 'zod'

/** What files IMEDS takes at all; each is recognised by its content, not by its name. */
export const contentTypes = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/webp',
  'video/webm',
  'video/mp4',
  'audio/webm',
  'audio/mp4',
  'audio/ogg',
] as const
export const ContentType = z.enum(contentTypes)

/** What a file is for. */
export const FilePurpose = z.enum([
  'practitioner_certificate',
  'practitioner_photo',
  'patient_photo',
  'facility_photo',
  'report',
  'chat_attachment',
  'prescription_upload',
  'insurance',
  'recording',
  'lab_report',
])
export type FilePurpose = z.output<typeof FilePurpose>

type Rule = {
  /** Whose file it is: the uploader's own, or one in a patient's record. */
  about: 'self' | 'patient'
  contentTypes: readonly z.output<typeof ContentType>[]
  maxBytes: number
}
const MB = 1024 * 1024
const images = ['image/jpeg', 'image/png', 'image/webp'] as const
const papers = ['application/pdf', 'image/jpeg', 'image/png'] as const

/** Which types and sizes each purpose takes: the one table, for the server and for upload fields. */
export const purposes: Record<FilePurpose, Rule> = {
  practitioner_certificate: { about: 'self', contentTypes: papers, maxBytes: 10 * MB },
  practitioner_photo: { about: 'self', contentTypes: images, maxBytes: 5 * MB },
  patient_photo: { about: 'patient', contentTypes: images, maxBytes: 5 * MB },
  facility_photo: { about: 'self', contentTypes: images, maxBytes: 5 * MB },
  report: { about: 'patient', contentTypes: papers, maxBytes: 20 * MB },
  chat_attachment: { about: 'patient', contentTypes: [...papers, 'image/webp'], maxBytes: 10 * MB },
  prescription_upload: { about: 'patient', contentTypes: [...papers, 'image/webp'], maxBytes: 10 * MB },
  insurance: { about: 'patient', contentTypes: papers, maxBytes: 20 * MB },
  recording: {
    about: 'patient',
    contentTypes: ['video/webm', 'video/mp4', 'audio/webm', 'audio/mp4', 'audio/ogg'],
    maxBytes: 2048 * MB,
  },
  // A laboratory's own report, in place of single results.
  lab_report: { about: 'patient', contentTypes: ['application/pdf'], maxBytes: 20 * MB },
}

/** The largest file of any purpose. */
export const largestFile = Math.max(...Object.values(purposes).map(({ maxBytes }) => maxBytes))
