import type * as contract from '@imeds/contracts/prescriptions'
import type { ReplyOf } from '@imeds/contracts'
import type { Deps } from '../../platform/deps.ts'
import { PrescriptionNotFound } from './prescription.errors.ts'
import { findByVerificationCode, type Content } from './prescription.repository.ts'
import { digest, fingerprintOf, isSignatureOf } from './signature.ts'

/** Tells a stranger with the code what proves the paper genuine, and nothing of what ails the patient. */
export async function verifyPrescription(
  { db }: Deps,
  _actor: unknown,
  { params }: { params: { code: string } },
): Promise<ReplyOf<typeof contract.verifyPrescription>> {
  const row = await findByVerificationCode(db, params.code)
  if (!row) throw new PrescriptionNotFound()
  const content = row.content as Content
  const { name, qualifications, registrationNumber, registrationCouncil } = content.practitioner
  return {
    genuine:
      digest(content) === row.content_sha256 &&
      isSignatureOf(row.content_sha256, row.signature!, row.signing_key!),
    current: row.status === 'signed',
    signedAt: row.signed_at!.toISOString(),
    timeZone: row.time_zone,
    practitioner: { name, qualifications, registrationNumber, registrationCouncil },
    facility: { name: content.facility.name, city: row.facility_city },
    patientInitials: initialsOf(content.patient.name),
    medicineCount: content.medicationRequests.length,
    testCount: content.serviceRequests.length,
    fingerprint: fingerprintOf(row.content_sha256!),
  }
}

export const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `${[...new Intl.Segmenter().segment(word)][0]!.segment.toUpperCase()}.`)
    .join(' ')
