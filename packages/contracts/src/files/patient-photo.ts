import { z } from 'zod'
import { ById, Done, Id } from '../common.ts'
import { endpoint } from '../endpoint.ts'

export const setPatientPhoto = endpoint({
  id: 'setPatientPhoto',
  method: 'PUT',
  path: '/v1/patients/:id/photo',
  summary: 'Makes an own, confirmed photo the one of a patient profile; the earlier one is deleted.',
  permission: 'patient.write',
  params: ById,
  body: z.object({ fileId: Id }),
  reply: z.object({ photoFileId: Id }),
  errors: ['patient_not_found', 'file_not_found'],
  audit: { action: 'update', record: 'patient' },
})

export const removePatientPhoto = endpoint({
  id: 'removePatientPhoto',
  method: 'DELETE',
  path: '/v1/patients/:id/photo',
  summary: 'Takes the photo off a patient profile and deletes it.',
  permission: 'patient.write',
  params: ById,
  reply: Done,
  errors: ['patient_not_found'],
  audit: { action: 'update', record: 'patient' },
})
