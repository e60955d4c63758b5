import { z } from 'zod'
import { ById } from '../common.ts'
import { endpoint } from '../endpoint.ts'

/** Answers `application/zip`, streamed: link to it, do not call it for JSON. */
export const exportRecord = endpoint({
  id: 'exportRecord',
  method: 'GET',
  path: '/v1/patients/:id/export',
  summary: 'Everything that is kept about a patient: JSON by FHIR resource, PDFs and files, as one ZIP.',
  permission: 'record.export',
  params: ById,
  reply: z.string().meta({ format: 'binary', description: 'The bytes of the ZIP.' }),
  errors: ['patient_not_found'],
  audit: { action: 'execute', record: 'record_export' },
  perMinute: 10,
})
