import type { z } from 'zod'
import type { Prescription, PrescriptionCard } from '@imeds/contracts/prescriptions'
import type { Actor } from '../../platform/actor.ts'
import type { Content, ListedRow, SignedRow } from './prescription.repository.ts'
import { fingerprintOf } from './signature.ts'

export const toPrescriptionView = (row: SignedRow, actor: Actor): z.output<typeof Prescription> => ({
  id: row.id,
  encounterId: row.encounter_id,
  patientId: row.patient_id,
  practitionerId: row.practitioner_id,
  version: row.version,
  status: row.status === 'signed' ? 'signed' : 'superseded',
  amendReason: row.amend_reason,
  replacedById: row.replaced_by_id,
  signedAt: row.signed_at!.toISOString(),
  content: row.content as Content,
  verificationPath: `/verify/${row.verification_code}`,
  fingerprint: fingerprintOf(row.content_sha256!),
  abilities: {
    amend:
      row.status === 'signed' &&
      actor.practitionerId === row.practitioner_id &&
      'prescription.write' in actor.grants,
  },
})

export function toPrescriptionCard(row: ListedRow): z.output<typeof PrescriptionCard> {
  const content = row.content as Content
  return {
    id: row.id,
    encounterId: row.encounter_id,
    version: row.version,
    signedAt: row.signed_at!.toISOString(),
    patient: { id: row.patient_id, name: row.patient_name },
    practitioner: { id: row.practitioner_id, name: content.practitioner.name },
    diagnosis: content.diagnosis,
    medicines: content.medicationRequests.map(({ genericName, strength }) => `${genericName} ${strength}`),
    tests: content.serviceRequests.map(({ testName }) => testName),
  }
}
